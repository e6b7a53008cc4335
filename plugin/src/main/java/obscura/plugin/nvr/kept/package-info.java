/**
 * What an NVR keeps of a camera beside and with its footage, and the door through which it is deleted and looked at again.
 * Not here: which of it must go and when ({@code retention}). Start reading at {@link obscura.plugin.nvr.kept.NvrStore}.
 */
package obscura.plugin.nvr.kept;
