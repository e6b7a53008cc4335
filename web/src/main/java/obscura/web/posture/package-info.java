/**
 * How cameras stand, in words for people and programs: the label, its reasons and the next steps, wherever a camera is shown,
 * and {@code /api/v1/posture}. Not here: what leads to a label ({@code plugin.posture}), and what a recorder keeps and sends
 * ({@code web.leaks}). Start reading at {@link obscura.web.posture.Postures}.
 */
package obscura.web.posture;
