package obscura.retention.footage;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One place where things lie and from which they can be deleted. Slow; on the caller's thread.
 */
public interface Store {
    Place place();

    /** Why nothing may be deleted there now, in a sentence: it can't be reached, the wrong disk is mounted. Empty if it may. */
    Optional<String> closed();

    /** The same by its kind, where that is known. */
    default Optional<Saying> whyClosed() {
        return closed().map(Saying::quoted);
    }

    /**
     * Which of these are files with other names, as far as that can be seen: deleting takes this name away and leaves the file
     * under the others. To be asked for and written down before {@link #delete}: afterwards nothing tells.
     *
     * @return a sentence for each of those
     */
    default Map<Piece, String> otherNames(List<Piece> pieces) {
        return Map.of();
    }

    /**
     * Asks for the deletion of exactly these, of one camera, in the order that is safe there, a few hundred at most.
     *
     * @return one for each, in their order; no proof
     */
    List<Told> delete(List<Piece> pieces);

    /**
     * Whether they are still there, by another way than {@link #delete} took.
     *
     * @return one for each, in their order
     */
    List<Seen> look(List<Piece> pieces);

    /** What a store said when it was asked to delete something. */
    record Told(Word word, Saying saying) {
        /** @param sentence in the words of the place */
        public Told(Word word, String sentence) {
            this(word, Saying.quoted(sentence));
        }

        public enum Word {
            DONE,
            NOT_THERE,
            /** It won't. */
            REFUSED,
            /** Nothing of this kind can be deleted from here. */
            CANT,
            /** Nothing of this kind can be asked for; it is left to the NVR, whose own retention was set. */
            LEFT,
            /** Nothing that could be understood, or nothing at all. */
            SILENT,
            /** Whatever it said: the file has other names, and stays under those. */
            OTHER_NAMES;

            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** @param how what was looked at */
    record Seen(Standing standing, Saying how, Instant at) {
        /** @param how in the words of the place */
        public Seen(Standing standing, String how, Instant at) {
            this(standing, Saying.quoted(how), at);
        }

        public enum Standing {
            GONE,
            /** Its name is gone, the file is not: it has other names. */
            NAME_GONE,
            STILL_THERE,
            /** It can't be said; never counted as gone. */
            UNKNOWN
        }
    }
}
