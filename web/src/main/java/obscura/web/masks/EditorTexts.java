package obscura.web.masks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obscura.web.text.Texts;

/** The sentences that the scripts say; in the files they begin with {@code js.}. */
final class EditorTexts {
    static final List<String> KEYS = List.of(
            "added",
            "changehead",
            "corner",
            "cornerdeleted",
            "cornerhead",
            "cornersof",
            "crossing",
            "deletecorner",
            "draw",
            "drawing",
            "drawn",
            "drawnclose",
            "fewcorners",
            "finish",
            "inserted",
            "insertafter",
            "left",
            "lefthead",
            "manycorners",
            "manymasks",
            "moved",
            "name",
            "namebad",
            "nametwice",
            "newname",
            "noarea",
            "none",
            "nonumber",
            "nopicture",
            "nopreview",
            "outside",
            "redone",
            "removed",
            "removemask",
            "removethis",
            "renamed",
            "snapoff",
            "snapon",
            "solidnow",
            "stop",
            "stopped",
            "style",
            "styleblurred",
            "stylepixelated",
            "stylesolid",
            "top",
            "tophead",
            "undoable",
            "undone",
            "willnottake");

    private EditorTexts() {}

    static Map<String, String> in(Texts texts) {
        Map<String, String> sentences = new LinkedHashMap<>();
        KEYS.forEach(key -> sentences.put(key, texts.of("masks.js." + key)));
        return sentences;
    }
}
