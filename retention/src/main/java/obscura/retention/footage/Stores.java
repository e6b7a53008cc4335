package obscura.retention.footage;

import java.util.Optional;

/** All places things can be deleted from. */
public interface Stores {
    /** Opened anew; empty when there is no such place any more. */
    Optional<Store> open(Place place);
}
