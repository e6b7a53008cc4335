package obscura.retention.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What no run reaches, whatever it says of the rest. */
public enum OutOfReach {
    BACKUPS,
    /** Copies on other machines or in a cloud. */
    OTHER_MACHINES,
    HANDED_OUT,
    MEMORY_CARDS,
    /** Other names of a file on its disk, which no list shows. */
    OTHER_NAMES,
    /** A file that was removed is not overwritten. */
    THE_DISK;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OutOfReach> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
