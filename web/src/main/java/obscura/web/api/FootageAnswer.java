package obscura.web.api;

import java.util.List;
import java.util.Locale;
import obscura.plugin.nvr.Clip;

/**
 * Footage of a camera in a range, by start.
 *
 * @param more ask again from this time when there is more than fits into one answer; null otherwise
 */
record FootageAnswer(long camera, List<Piece> clips, String more) {
    /**
     * A clip; times in ISO-8601 UTC.
     *
     * @param certainty {@code known}, {@code end-guessed}, {@code start-guessed}
     */
    record Piece(long id, String from, String to, long bytes, String certainty) {
        static Piece of(Clip clip) {
            return new Piece(
                    clip.id().number(),
                    clip.range().from().toString(),
                    clip.range().to().toString(),
                    clip.bytes(),
                    clip.certainty().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }
}
