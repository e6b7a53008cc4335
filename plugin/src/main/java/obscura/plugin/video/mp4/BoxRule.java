package obscura.plugin.video.mp4;

import java.util.List;

/** One box that may stand at one place, at most once. */
record BoxRule(String type, boolean required, Body body) {
    /** Reads what is inside a box and notes what is wrong with it. */
    interface Body {
        void read(Cursor in, Reading reading);
    }

    static BoxRule must(String type, Body body) {
        return new BoxRule(type, true, body);
    }

    static BoxRule must(String type, List<BoxRule> children) {
        return must(type, (in, r) -> Boxes.read(in, children, type, r));
    }

    static BoxRule may(String type, Body body) {
        return new BoxRule(type, false, body);
    }
}
