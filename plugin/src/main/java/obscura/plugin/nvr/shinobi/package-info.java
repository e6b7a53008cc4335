/**
 * A Shinobi as an NVR. What makes it hard: its errors say 200, its deletes say ok whatever happens on the disk, its ranges
 * leave out what lies across an edge, its key stands in every address. So every question has both ends with an offset, every
 * answer is read for what it says, every change is read back, and what can't be known is said to be unknown. Start reading
 * at {@link obscura.plugin.nvr.shinobi.ShinobiDoor}.
 */
package obscura.plugin.nvr.shinobi;
