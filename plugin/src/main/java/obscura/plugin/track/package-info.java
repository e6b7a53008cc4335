/**
 * Joins what a detector saw in single pictures into things that last: who was seen, lost and found again is one track,
 * and a track is covered without a hole in time. Pure words: no pictures, no detector, no clock. A wrong join covers too
 * much, a missed one shows a face, so every choice here leans to the first. Start reading at
 * {@link obscura.plugin.track.Tracker}, then {@link obscura.plugin.track.TrackCover}.
 */
package obscura.plugin.track;
