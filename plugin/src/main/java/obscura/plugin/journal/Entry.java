package obscura.plugin.journal;

import java.time.Instant;

/**
 * A note as it was written down.
 *
 * @param number from 1, without gaps
 * @param at to the millisecond
 * @param previous hash of the entry before, 64 lower-case hex digits; zeros before the first
 * @param hash of this entry with everything in it, the previous hash included
 */
public record Entry(long number, Instant at, Note note, String previous, String hash) {}
