package obscura.plugin.nvr.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import obscura.onvif.http.AddressRules;
import obscura.onvif.http.Deadline;
import obscura.onvif.http.NameLookup;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;

/**
 * The line to one NVR: one per NVR, used by all who speak to it, on any thread. Two small calls and one file at a time, so
 * that Obscura never uses up what a small machine can serve.
 *
 * <p>What must stay true: only the address that was checked is connected to, nothing is sent to another certificate than the
 * pinned one, no redirect is followed, every answer ends in bytes and in time, and no message holds a path, a header or a
 * body. Only a GET is tried again, once, when its connection broke.
 */
public final class NvrLine {
    private static final int CALLS_AT_ONCE = 2;
    private static final int FILES_AT_ONCE = 1;

    private final LineTrouble words;
    private final NvrCall call;
    private final Semaphore calls = new Semaphore(CALLS_AT_ONCE, true);
    private final Semaphore files = new Semaphore(FILES_AT_ONCE, true);

    /**
     * @param certificate SHA-256 of the certificate seen first; empty before the first time
     * @param pinned is told the certificate that was seen first, once
     */
    public NvrLine(NvrUrl url, Optional<String> certificate, Consumer<String> pinned) {
        this(url, certificate, pinned, NameLookup.ofThisMachine(), new AddressRules(true));
    }

    public NvrLine(
            NvrUrl url, Optional<String> certificate, Consumer<String> pinned, NameLookup names, AddressRules rules) {
        this.words = new LineTrouble(url);
        this.call = new NvrCall(url, words, new SecureLine(url, certificate, pinned, names, rules));
    }

    /** Whatever status is answered is an answer; a redirect is not. */
    public Answer<NvrReply> send(NvrRequest request) {
        return inTurn(
                calls,
                request,
                deadline -> again(
                        request,
                        () -> call.of(request, deadline, (head, body) -> {
                            ByteArrayOutputStream taken = new ByteArrayOutputStream();
                            body.into(taken, request.most(), false);
                            return new NvrReply(head.status(), head.headers(), taken.toByteArray());
                        })));
    }

    /**
     * Brings a big body into a new file, whole or not at all. With any status but 200 no file is made, and the answer is like
     * one of {@link #send}.
     *
     * @param into does not exist yet
     * @param most bytes; a longer one is refused
     */
    public Answer<NvrReply> save(NvrRequest request, Path into, long most) {
        SaveBody save = new SaveBody(into, most, request.most());
        return inTurn(files, request, deadline -> again(request, () -> call.of(request, deadline, save)));
    }

    private Answer<NvrReply> inTurn(Semaphore turns, NvrRequest request, Function<Deadline, Answer<NvrReply>> what) {
        Deadline deadline = Deadline.in(request.time());
        try {
            if (!turns.tryAcquire(deadline.millisLeft(), TimeUnit.MILLISECONDS)) {
                return words.no(Trouble.Kind.UNREACHABLE, "is still busy with what was asked before. Try again.");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return words.no(Trouble.Kind.UNREACHABLE, "was not asked: the work was stopped.");
        }
        try {
            return what.apply(deadline);
        } finally {
            turns.release();
        }
    }

    private Answer<NvrReply> again(NvrRequest request, Once once) {
        try {
            return once.go();
        } catch (IOException broken) {
            return request.verb() == NvrRequest.Verb.GET ? lastTime(once) : words.brokenOff();
        }
    }

    private Answer<NvrReply> lastTime(Once once) {
        try {
            return once.go();
        } catch (IOException broken) {
            return words.brokenOff();
        }
    }

    /** @throws IOException when the connection broke while there was still time */
    @FunctionalInterface
    private interface Once {
        Answer<NvrReply> go() throws IOException;
    }
}
