package obscura.plugin.nvr.shinobi;

import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.line.Json;

/**
 * Asks for the deletion of one thing by its name. Nothing is ever deleted by a range. Its ok is no proof: it comes before the
 * file is gone, and also when the file stays.
 */
record DeleteKept(ShinobiLine line) {
    static final String NO_EVENTS =
            "Shinobi has no way to delete events over the network. They go when its own days for events are over.";
    static final String NO_REMAINS =
            "Shinobi has no way to delete what live watching left in its memory. Empty the monitor's folder in its"
                    + " streams folder, or restart its machine.";

    Said of(KeptItem item) {
        if (!Kept.hasName(item)) {
            return new Said(item, Said.Word.REFUSED, "Nothing of Shinobi's is called like that.");
        }
        return switch (item.kind()) {
            case RECORDING -> said(item, ask("videos", item));
            case TIMELAPSE -> said(item, picture(item));
            case EXPORT -> said(item, ask("fileBin", item));
            case EVENT -> new Said(item, Said.Word.REFUSED, NO_EVENTS);
            case LIVE_REMAINS -> new Said(item, Said.Word.REFUSED, NO_REMAINS);
            case REVIEW, THUMBNAIL, SNAPSHOT, PREVIEW ->
                new Said(item, Said.Word.REFUSED, "Shinobi keeps nothing of that kind.");
        };
    }

    private Answer<Json> ask(String about, KeptItem item) {
        return line.ask(about, path -> path.then(item.camera()).then(item.key()).then("delete"));
    }

    private Answer<Json> picture(KeptItem item) {
        return line.ask(
                "timelapse",
                path -> path.then(item.camera())
                        .then(Kept.day(item.key()))
                        .then(item.key())
                        .then("delete"));
    }

    private static Said said(KeptItem item, Answer<Json> answer) {
        Optional<Trouble> why = answer.why();
        if (why.isPresent()) {
            return new Said(item, word(why.get()), why.get().sentence());
        }
        return answer.found().filter(told -> told.at("ok").isTrue()).isPresent()
                ? new Said(item, Said.Word.DONE, "Shinobi says it deleted it.")
                : new Said(item, Said.Word.SILENT, "Shinobi's answer says neither yes nor no.");
    }

    private static Said.Word word(Trouble why) {
        if (why.sentence().equals(ReadReply.NO_SUCH_FILE)) {
            return Said.Word.NOT_THERE;
        }
        return switch (why.kind()) {
            case UNREACHABLE, BROKEN_ANSWER, NOT_THIS_NVR -> Said.Word.SILENT;
            case ADDRESS_REFUSED, CERTIFICATE_CHANGED, LOGIN_NEEDED, LOGIN_REFUSED, NO_RIGHT, CANT, REFUSED, NOT_DONE ->
                Said.Word.REFUSED;
        };
    }
}
