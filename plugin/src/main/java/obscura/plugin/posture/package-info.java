/**
 * How a camera stands: the honest label of what can still be known about people from its pictures, and why. Pure: facts
 * in, words out. Not here: who gathers the facts, and the sentences of pages. Start reading at {@link
 * obscura.plugin.posture.Posture}.
 */
package obscura.plugin.posture;
