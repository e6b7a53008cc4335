package obscura.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.id.CameraId;
import obscura.plugin.mask.Hide;
import obscura.web.exports.AskedExport;

/**
 * An order as a program sends it.
 *
 * @param from ISO-8601 with a zone, such as {@code 2026-03-01T10:00:00Z}
 * @param hide words of {@link Hide}; everything when it is left out
 */
record NewExport(Long camera, String from, String to, List<String> hide, Boolean prove, Boolean review, String reason) {

    /** @throws ObscuraException USAGE when a part is missing or can't be understood */
    AskedExport asked() {
        if (camera == null || camera < 1) {
            throw usage("\"camera\" is the number of a camera.");
        }
        return new AskedExport(
                new CameraId(camera),
                time("from", from),
                time("to", to),
                hidden(),
                Boolean.TRUE.equals(prove),
                Boolean.TRUE.equals(review),
                reason == null ? "" : reason);
    }

    private static Instant time(String field, String text) {
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw usage("\"" + field + "\" is a time in UTC, such as 2026-03-01T10:00:00Z.");
        }
    }

    private Set<Hide> hidden() {
        if (hide == null) {
            return EnumSet.allOf(Hide.class);
        }
        Set<Hide> kinds = EnumSet.noneOf(Hide.class);
        for (String word : hide) {
            kinds.add(kind(word));
        }
        return kinds;
    }

    private static Hide kind(String word) {
        for (Hide kind : Hide.values()) {
            if (kind.word().equals(word == null ? "" : word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw usage("\"hide\" holds people, faces, text or motion.");
    }

    private static ObscuraException usage(String message) {
        return new ObscuraException(ObscuraException.Kind.USAGE, message);
    }
}
