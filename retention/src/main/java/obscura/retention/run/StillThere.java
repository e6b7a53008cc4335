package obscura.retention.run;

import java.time.Instant;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Saying;

/**
 * Something that should be gone and is not, over all runs.
 *
 * @param since when it was first found still there
 * @param tries how often its deletion was asked for
 * @param again when it is tried again
 * @param said what its place said last
 */
public record StillThere(long number, Piece piece, int days, Instant since, int tries, Instant again, Saying said) {}
