package obscura.web.overview;

import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.web.http.Call;

/**
 * Something that somebody should look at.
 *
 * @param urgent whether footage may be lost while nobody does
 * @param camera the one camera it is about, if it is about one
 * @param sentence what is the matter and what to do, in the visitor's language
 * @param page where it can be put right, if this visitor can
 */
public record Attention(boolean urgent, Optional<CameraId> camera, String sentence, Optional<String> page) {
    /** A part of the app that may have something to say; asked each time the first page is shown, so it must be quick. */
    @FunctionalInterface
    public interface Source {
        /** Only what this visitor may know of, the worst first. */
        List<Attention> now(Call call);
    }
}
