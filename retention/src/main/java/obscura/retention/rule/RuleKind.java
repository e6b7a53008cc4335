package obscura.retention.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.nvr.kept.KeptKind;

/** What a rule is about. */
public enum RuleKind {
    /** What NVRs record. */
    RECORDINGS(Set.of(KeptKind.RECORDING)),
    /** What NVRs say was detected, with the small pictures that go with it. */
    EVENTS(Set.of(KeptKind.EVENT, KeptKind.REVIEW, KeptKind.THUMBNAIL)),
    /** Footage once more, small and quick. */
    PREVIEWS(Set.of(KeptKind.PREVIEW)),
    /** Single pictures. */
    SNAPSHOTS(Set.of(KeptKind.SNAPSHOT, KeptKind.TIMELAPSE, KeptKind.LIVE_REMAINS)),
    /** Copies somebody made at an NVR; no NVR lets them expire. */
    NVR_EXPORTS(Set.of(KeptKind.EXPORT)),
    /** Obscura's own exports. */
    EXPORTS(Set.of()),
    /** Sealed originals. */
    ORIGINALS(Set.of()),
    COUNTS(Set.of()),
    /** Copies of held recordings in safe-keeping: they go when no hold needs them, and by no other rule. */
    HELD_COPIES(Set.of()),
    /** The journal; of no camera. */
    JOURNAL(Set.of());

    private final Set<KeptKind> kept;

    RuleKind(Set<KeptKind> kept) {
        this.kept = kept;
    }

    /** What of an NVR it is about; empty for what Obscura keeps itself. */
    public Set<KeptKind> kept() {
        return kept;
    }

    public static RuleKind of(KeptKind kept) {
        return Arrays.stream(values())
                .filter(kind -> kind.kept.contains(kept))
                .findFirst()
                .orElseThrow();
    }

    /** A rule of this kind can be for one camera. */
    public boolean byCamera() {
        return this != JOURNAL;
    }

    /** It shows people, so that what is usual for footage is the measure of it. */
    public boolean shows() {
        return this != COUNTS && this != JOURNAL;
    }

    /** Obscura keeps none of it yet, so that a rule about it would promise what nothing carries out. */
    public boolean isStillToCome() {
        return this == ORIGINALS || this == COUNTS;
    }

    /** How long it lives is fixed, so that nobody makes a rule about it. */
    public boolean isFixed() {
        return this == HELD_COPIES;
    }

    /** As the API says it: lower case, words joined by dashes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RuleKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
