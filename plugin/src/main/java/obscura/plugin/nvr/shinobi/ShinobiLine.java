package obscura.plugin.nvr.shinobi;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrLine;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.NvrRequest;

/** Speaks to one group of a Shinobi. The key is the first name of every path and is put there by nobody else. */
final class ShinobiLine {
    /** A list of {@link Windows#MOST} clips. */
    private static final int LONGEST_LIST = 16 << 20;

    /** Shinobi answers a change of a monitor only when its process runs again. */
    private static final Duration FOR_A_CHANGE = Duration.ofSeconds(40);

    private final NvrLine line;
    private final NvrLogin login;
    private final String group;

    ShinobiLine(NvrLine line, NvrLogin login, String group) {
        this.line = line;
        this.login = login;
        this.group = group;
    }

    /** Reads or does something; Shinobi takes a GET for both. Asking twice for the same does no harm. */
    Answer<Json> ask(String about, UnaryOperator<NvrPath> more) {
        return raw(about, more, LONGEST_LIST).then(ReadReply::json);
    }

    /** The same, for what takes Shinobi its time. */
    Answer<Json> act(String about, UnaryOperator<NvrPath> more) {
        return path(about)
                .then(path -> line.send(NvrRequest.get(more.apply(path)).within(FOR_A_CHANGE)))
                .then(ReadReply::json);
    }

    /** The answer as it came; {@code most} bytes of it. */
    Answer<NvrReply> raw(String about, UnaryOperator<NvrPath> more, int most) {
        return path(about)
                .then(path -> line.send(NvrRequest.get(more.apply(path)).atMost(most)));
    }

    /** The first bytes of a file, or what is said instead. */
    Answer<NvrReply> beginning(String about, UnaryOperator<NvrPath> more) {
        return path(about)
                .then(path -> line.send(NvrRequest.get(more.apply(path))
                        .with("Range", "bytes=0-1023")
                        .atMost(LONGEST_LIST)));
    }

    /** Takes a change of a monitor there, once. */
    Answer<Json> configure(String mid, Json monitor) {
        return path("configureMonitor")
                .then(path ->
                        line.send(NvrRequest.json(NvrRequest.Verb.POST, path.then(mid), Json.object("data", monitor))
                                .within(FOR_A_CHANGE)))
                .then(ReadReply::json);
    }

    Answer<NvrReply> save(String about, UnaryOperator<NvrPath> more, Path into, long most, Duration within) {
        return path(about)
                .then(path -> line.save(NvrRequest.get(more.apply(path)).within(within), into, most));
    }

    String group() {
        return group;
    }

    private Answer<NvrPath> path(String about) {
        if (login.secret().text().isEmpty()) {
            return Answer.no(Trouble.Kind.LOGIN_NEEDED, "Shinobi wants an API key. Make one there and enter it here.");
        }
        return Answer.given(
                NvrPath.of("/").then(login.secret().text()).then(about).then(group));
    }

    @Override
    public String toString() {
        return "the line to a Shinobi";
    }
}
