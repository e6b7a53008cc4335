/**
 * Frigate 0.16 to 0.18, as it really behaves: what it says is looked at again by its lists of files, past its cache. Each
 * class names the trap it steps around. An unknown version is only read. Start at {@link
 * obscura.plugin.nvr.frigate.FrigateDoor}.
 */
package obscura.plugin.nvr.frigate;
