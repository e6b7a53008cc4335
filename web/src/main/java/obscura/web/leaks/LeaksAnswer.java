package obscura.web.leaks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import obscura.plugin.broker.PublishedCount;
import obscura.plugin.camera.Camera;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.Scan;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.control.Trouble;

/**
 * What one recorder keeps and sends.
 *
 * @param tried when it was last looked at, ISO-8601 UTC; null when it never was
 * @param seen when everything was last seen; null when it never was
 * @param failure why the last look did not see everything, so what is found may be old; null when it did
 * @param online what the recorder says of itself at its broker; null when it says nothing
 * @param counts what it was heard to publish there of its cameras when it was last looked at
 */
record LeaksAnswer(
        long nvr,
        String name,
        String tried,
        String seen,
        Failure failure,
        Boolean online,
        List<Counted> counts,
        List<Found> findings) {
    record Failure(String kind, String sentence) {
        static Failure of(Trouble trouble) {
            return new Failure(word(trouble.kind()), trouble.sentence());
        }
    }

    /**
     * @param camera null when it is about the whole recorder, or a camera that is not known here
     * @param name as people see it here, or as the recorder calls it; empty for the whole recorder
     */
    record Found(String kind, String source, Long camera, String name, String where, String at, boolean mendable) {
        static Found of(Finding finding, MayKnow may) {
            return new Found(
                    word(finding.sight()),
                    word(finding.source()),
                    may.camera(finding).map(Camera::id).map(id -> id.number()).orElse(null),
                    may.name(finding),
                    finding.where(),
                    finding.sighting().at().toString(),
                    finding.sighting().mendable());
        }
    }

    /**
     * @param camera null when it is not known here
     * @param what the recorder's word
     * @param active whether only what moves is counted
     * @param at ISO-8601 UTC
     */
    record Counted(Long camera, String name, String what, boolean active, long count, String at) {
        static List<Counted> of(Scan scan, MayKnow may) {
            return scan.counts().stream()
                    .filter(count -> may.of(count.camera()))
                    .map(count -> of(count, scan.tried(), may))
                    .toList();
        }

        private static Counted of(PublishedCount count, Instant at, MayKnow may) {
            return new Counted(
                    may.camera(count.camera())
                            .map(camera -> camera.id().number())
                            .orElse(null),
                    may.name(count.camera()),
                    count.what(),
                    count.active(),
                    count.count(),
                    at.toString());
        }
    }

    static LeaksAnswer of(KnownNvr nvr, Optional<Scan> scan, MayKnow may) {
        return new LeaksAnswer(
                nvr.id().number(),
                nvr.name(),
                scan.map(Scan::tried).map(Instant::toString).orElse(null),
                scan.flatMap(Scan::seen).map(Instant::toString).orElse(null),
                scan.flatMap(Scan::failure).map(Failure::of).orElse(null),
                scan.flatMap(Scan::online).orElse(null),
                scan.map(seen -> Counted.of(seen, may)).orElse(List.of()),
                scan.map(Scan::findings).orElse(List.of()).stream()
                        .filter(may::of)
                        .map(finding -> Found.of(finding, may))
                        .toList());
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
