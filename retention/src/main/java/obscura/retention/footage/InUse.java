package obscura.retention.footage;

import java.util.function.Predicate;

/** What is being read and waits for its deletion. */
public interface InUse {
    /** As it is now; to be asked for again before each batch. */
    Predicate<Piece> now();
}
