package obscura.web.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.access.CameraLimit;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.IndexReport;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.Reach;
import obscura.web.http.Call;
import obscura.web.recorders.TroubleWords;
import obscura.web.rounds.IndexRounds;
import obscura.web.rounds.LastRound;

/** What the recorders' last rounds and the index say that somebody should look at. */
public final class RecordingsAttention implements Attention.Source {
    static final Duration LONG = Duration.ofHours(24);

    private final Nvrs nvrs;
    private final Cameras cameras;
    private final Clips clips;
    private final IndexRounds rounds;
    private final Clock clock;

    public RecordingsAttention(Nvrs nvrs, Cameras cameras, Clips clips, IndexRounds rounds, Clock clock) {
        this.nvrs = nvrs;
        this.cameras = cameras;
        this.clips = clips;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<Attention> now(Call call) {
        List<Attention> all = new ArrayList<>();
        List<Camera> seen = cameras.all().stream()
                .filter(camera -> call.visitor().maySee(camera.id()))
                .toList();
        for (KnownNvr nvr : nvrs.all()) {
            boolean manages =
                    call.visitor().may(Right.MANAGE_CAMERAS) && call.visitor().cameras() instanceof CameraLimit.All;
            boolean theirs = seen.stream().anyMatch(camera -> camera.nvr().equals(nvr.id()));
            if (manages || theirs) {
                rounds.last(nvr.id()).ifPresent(round -> of(call, nvr, round, manages, all));
            }
        }
        quiet(call, seen, all);
        return all;
    }

    private static void of(Call call, KnownNvr nvr, LastRound round, boolean manages, List<Attention> into) {
        IndexReport report = round.report();
        Optional<String> page = manages ? Optional.of("/settings/recordings/" + nvr.id()) : Optional.empty();
        if (!(report.reach() instanceof Reach.Reachable)) {
            into.add(new Attention(true, Optional.empty(), sentence(call, nvr, round), page));
        } else if (manages && !report.problems().isEmpty()) {
            into.add(new Attention(
                    false,
                    Optional.empty(),
                    call.view()
                            .t(
                                    "overview.problems",
                                    nvr.name(),
                                    report.problems().get(0)),
                    page));
        }
    }

    private static String sentence(Call call, KnownNvr nvr, LastRound round) {
        if (nvr.settings() instanceof FolderSettings) {
            return call.view().t("overview.reach." + word(round.report().reach()), nvr.name());
        }
        String since = call.texts().time(round.silent().orElse(round.began()));
        String why = round.trouble()
                .map(trouble -> call.view().t(TroubleWords.key(trouble.kind())))
                .orElse("");
        return call.view().t("overview.reach.recorder", nvr.name(), since, why).strip();
    }

    private static String word(Reach reach) {
        if (reach instanceof Reach.Missing) {
            return "missing";
        }
        return reach instanceof Reach.Empty ? "empty" : "unreadable";
    }

    /** Cameras that once recorded and have not for long. */
    private void quiet(Call call, List<Camera> seen, List<Attention> into) {
        Map<CameraId, Instant> newest = clips.newest();
        Instant longAgo = clock.instant().minus(LONG);
        for (Camera camera : seen) {
            Instant last = newest.get(camera.id());
            if (last != null && last.isBefore(longAgo)) {
                into.add(new Attention(
                        false,
                        Optional.of(camera.id()),
                        call.view()
                                .t("overview.quiet", camera.name(), call.texts().time(last)),
                        Optional.of("/cameras/" + camera.id())));
            }
        }
    }
}
