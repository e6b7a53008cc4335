package obscura.plugin.nvr.frigate;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.NvrRequest.Verb;

/**
 * Restarts a Frigate and waits until it is back. That it restarted is believed when it has been running for less long than
 * ago it was told to, not because it said so. What was changed and waits for a restart is remembered while Obscura runs. Any thread.
 */
final class Restarts {
    private static final Duration STEP = Duration.ofSeconds(2);
    private static final int MOST_STEPS = 90;

    private final FrigateCalls calls;
    private final AskFrigate ask;
    private final Pause pause;
    /** When each camera's settings were changed, in nanoseconds of this machine. */
    private final Map<String, Long> pending = new ConcurrentHashMap<>();

    Restarts(FrigateCalls calls, AskFrigate ask, Pause pause) {
        this.calls = calls;
        this.ask = ask;
        this.pause = pause;
    }

    /** A camera's settings were changed, and what runs is still as before. */
    void await(String camera) {
        pending.put(camera, System.nanoTime());
    }

    /** What runs is what is set. */
    void isDone(String camera) {
        pending.remove(camera);
    }

    /** Whether it still waits. @param uptime of Frigate, in seconds */
    boolean isPending(String camera, double uptime) {
        Long changed = pending.get(camera);
        if (changed != null && uptime < secondsSince(changed)) {
            pending.remove(camera, changed);
            return false;
        }
        return changed != null;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /** @return how long it has been running since */
    Answer<Double> restart() {
        long told = System.nanoTime();
        Answer<NvrReply> said = calls.change(Verb.POST, NvrPath.of("/api/restart"), Json.object(Map.of()));
        Optional<Trouble> no = said.why().filter(why -> !why.isSilence());
        return no.isPresent() ? new Answer.No<>(no.get()) : comeBack(told);
    }

    private Answer<Double> comeBack(long told) {
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Double> now = ask.uptime().found().filter(uptime -> uptime < secondsSince(told));
            if (now.isPresent()) {
                return Answer.given(now.get());
            }
            if (!pause.of(STEP)) {
                break;
            }
        }
        return Answer.no(
                Trouble.Kind.NOT_DONE,
                "Frigate was told to restart and is not seen to have done so. Restart it by hand: until then it goes on"
                        + " as before.");
    }

    /** The same once more while it is silent, for three minutes at most: after a change it may be starting. */
    <T> Answer<T> patiently(Supplier<Answer<T>> question) {
        Answer<T> answer = question.get();
        for (int step = 0; step < MOST_STEPS && isSilent(answer) && pause.of(STEP); step++) {
            answer = question.get();
        }
        return answer;
    }

    private static boolean isSilent(Answer<?> answer) {
        return answer.why()
                .filter(why -> why.kind() == Trouble.Kind.UNREACHABLE)
                .isPresent();
    }
}
