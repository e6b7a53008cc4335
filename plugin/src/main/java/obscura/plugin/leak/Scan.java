package obscura.plugin.leak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.broker.PublishedCount;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.control.Trouble;

/**
 * What is known of one NVR since it was last looked at.
 *
 * @param tried when that was last tried
 * @param seen when everything was last seen, as far as anybody can look; empty when it never was
 * @param findings as they were last seen; after a failure those of the part that failed are older
 * @param days how long the NVR keeps recordings of a camera by itself; a camera that is absent: without end, or nobody knows
 * @param online whether the recorder says at its broker that it is there; empty when it says nothing, or nobody could ask
 * @param counts what it was heard to publish of its cameras then, as of {@code tried}; empty when nothing was heard
 * @param failure why not everything could be looked at the last time; empty when it could
 */
public record Scan(
        NvrId nvr,
        Instant tried,
        Optional<Instant> seen,
        List<Finding> findings,
        Map<String, Double> days,
        Optional<Boolean> online,
        List<PublishedCount> counts,
        Optional<Trouble> failure) {
    /** More are not kept: what matters is that they are there. */
    public static final int MOST = 1_000;

    public Scan {
        findings = List.copyOf(findings.subList(0, Math.min(MOST, findings.size())));
        days = Map.copyOf(days);
        counts = List.copyOf(counts.subList(0, Math.min(PublishedCount.MOST, counts.size())));
    }

    public static Scan none(NvrId nvr, Instant now) {
        return new Scan(nvr, now, Optional.empty(), List.of(), Map.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /** When everything was seen, while that still stands: a look that failed since says that it may be otherwise now. */
    public Optional<Instant> whole() {
        return failure.isPresent() ? Optional.empty() : seen;
    }

    /** About a camera, or about the whole NVR. */
    public List<Finding> about(String camera) {
        return findings.stream()
                .filter(finding ->
                        finding.camera().filter(name -> !name.equals(camera)).isEmpty())
                .toList();
    }

    /** How long the NVR keeps its recordings; empty: without end, or nobody knows. */
    public Optional<Duration> keeps(String camera) {
        return Optional.ofNullable(days.get(camera))
                .filter(number -> number >= 0 && number < 100_000)
                .map(number -> Duration.ofSeconds(Math.round(number * 86_400)));
    }

    boolean findsTheSameAs(Scan other) {
        return failure.isPresent() == other.failure.isPresent()
                && findings.size() == other.findings.size()
                && findings.stream().allMatch(one -> other.findings.stream().anyMatch(one::isLike));
    }
}
