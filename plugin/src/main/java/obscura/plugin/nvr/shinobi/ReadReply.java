package obscura.plugin.nvr.shinobi;

import java.util.Locale;
import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.ReadJson;

/**
 * What Shinobi means. Its errors come with status 200 and {@code "ok":false}, often without a content type, so only the body
 * tells. Its messages are never repeated to people: they may hold paths and names of users.
 */
final class ReadReply {
    private ReadReply() {}

    /** A body of JSON that is no refusal. */
    static Answer<Json> json(NvrReply reply) {
        if (reply.isPage()) {
            return Answer.no(
                    Trouble.Kind.NOT_THIS_NVR,
                    "A web page came where Shinobi should answer. Check address and port; if a login page stands before"
                            + " Shinobi, let Obscura past it.");
        }
        Optional<Json> read = ReadJson.of(reply.body());
        if (read.isEmpty()) {
            return unreadable(reply);
        }
        return refusal(read.get()).<Answer<Json>>map(Answer.No::new).orElseGet(() -> Answer.given(read.get()));
    }

    private static Answer<Json> unreadable(NvrReply reply) {
        return reply.isDone()
                ? Answer.no(Trouble.Kind.BROKEN_ANSWER, "Shinobi's answer breaks off or makes no sense. Try again.")
                : Answer.no(
                        Trouble.Kind.NOT_THIS_NVR,
                        "What answers there does not speak as Shinobi does (status " + reply.status()
                                + "). Check address and port.");
    }

    private static Optional<Trouble> refusal(Json answer) {
        if (!answer.at("ok").truth().equals(Optional.of(false))) {
            return Optional.empty();
        }
        return Optional.of(trouble(answer.at("msg").text().orElse("").toLowerCase(Locale.ROOT)));
    }

    private static Trouble trouble(String said) {
        if (said.contains("not authorized")) {
            return new Trouble(
                    Trouble.Kind.LOGIN_REFUSED,
                    "Shinobi refuses the key, or the key may not do this. Make a new API key there with all permissions.");
        }
        if (said.contains("does not exist")) {
            return new Trouble(Trouble.Kind.REFUSED, "Shinobi knows no such monitor. Was it renamed or removed?");
        }
        if (said.contains("no such file")) {
            return new Trouble(Trouble.Kind.REFUSED, NO_SUCH_FILE);
        }
        return new Trouble(Trouble.Kind.REFUSED, "Shinobi said no. Its log says why.");
    }

    /** How its "No such file" is told on. */
    static final String NO_SUCH_FILE = "Shinobi has no such file.";
}
