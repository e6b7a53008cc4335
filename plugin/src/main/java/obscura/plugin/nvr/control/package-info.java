/**
 * What an NVR is, what it does with its cameras and where pictures leave it: the door to look and to change, and the words of
 * its answers. Not here: footage and what is kept ({@code nvr}, {@code nvr.kept}). Start reading at {@link
 * obscura.plugin.nvr.control.NvrControl}.
 */
package obscura.plugin.nvr.control;
