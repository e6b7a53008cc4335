package obscura.web.review;

import java.util.List;
import java.util.Optional;
import obscura.plugin.export.review.Drawn;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * One export that waits for a person.
 *
 * @param seen the revision of the decisions that the page shows
 * @param notice the key of something the person must know first
 * @param pictures whether this visitor may see pictures
 */
public record ReviewPage(
        View view,
        String base,
        String seen,
        Asked asked,
        Optional<String> notice,
        boolean pictures,
        boolean undoable,
        Tracks tracks,
        Stage stage,
        Moments moments,
        Drawing drawing,
        Form form) {

    /**
     * @param people those who were followed; whether they are whole bodies or faces says the kind
     * @param more the address with more of them; empty when all are listed
     */
    public record Tracks(List<Track> people, List<Track> faces, List<Track> texts, int kept, Optional<String> more) {}

    /**
     * Something that was followed.
     *
     * @param when it was seen, in words
     * @param shots how many pictures there are of it
     * @param link to the first of them
     */
    public record Track(String id, String name, String when, int shots, boolean mayKeep, boolean kept, String link) {}

    /**
     * The big picture.
     *
     * @param at its time, microseconds
     * @param marks where on the way through the clip there is something to check, 0 to 1000
     */
    public record Stage(
            long at,
            String clock,
            String end,
            int width,
            int height,
            long first,
            long last,
            long step,
            List<Shape> shapes,
            List<Mark> marks,
            Steps steps) {}

    /** The addresses of neighbouring pictures and moments; the same page where there is none. */
    public record Steps(
            String frameBack, String frameOn, String secondBack, String secondOn, String momentBack, String momentOn) {}

    /**
     * Something over the picture.
     *
     * @param look what it is, for the style sheet
     * @param points corners in pixels, as SVG takes them
     * @param track whose it is; empty for none
     * @param label short text at its top left corner; empty for none
     */
    public record Shape(String look, String points, String track, String label, int x, int y) {}

    /** @param look open, fine or covered */
    public record Mark(int x, String look) {}

    /** @param now the one the person is at */
    public record Moments(List<Moment> all, Optional<Moment> now, int done, int leftOut) {
        public boolean isEverythingChecked() {
            return done == all.size();
        }
    }

    /** @param state open, fine or covered */
    public record Moment(String id, String title, String why, String when, String state, String link, boolean here) {}

    /**
     * @param chosen the region that is changed; empty when a new one is drawn
     * @param shape what the fields say before anybody types
     */
    public record Drawing(List<Region> regions, Optional<Region> chosen, Fields shape) {}

    /** A region that was drawn. */
    public record Region(String id, String name, String when, String link, List<Key> keys) {}

    /** @param last whether it is the only one, which stays */
    public record Key(long time, String clock, String link, boolean last) {}

    /**
     * What the fields of the drawing form hold.
     *
     * @param corners in percent of the picture, {@code x,y x,y x,y}
     */
    public record Fields(
            String left, String top, String width, String height, String corners, String from, String to) {}

    /** The sentence of that key. */
    public String t(String key, Object... arguments) {
        return view.t(key, arguments);
    }

    /** The same for a number. */
    public String count(String key, long number) {
        return view.texts().count(key, number);
    }

    /** The sentence for the state of a moment. */
    public String state(String state) {
        return t("review.state." + state);
    }

    /** Where pictures are had. */
    public String picture() {
        return base + "/picture?at=" + stage.at() + "&width=640";
    }

    /** What a field of the drawing form holds: what was typed, if it was refused. */
    public String field(String name, String otherwise) {
        return form.isRight() ? otherwise : form.text(name);
    }

    static String name(Drawn drawn) {
        return drawn.id().replaceAll("[^0-9]", "");
    }
}
