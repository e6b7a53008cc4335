/**
 * What can come back from a camera besides what was asked for: a refusal (a value), a failure (one exception), and how
 * much of either is taken in. Everything else in this room uses this package; it uses nothing. Start at
 * {@link obscura.onvif.answer.OnvifAnswer}.
 */
package obscura.onvif.answer;
