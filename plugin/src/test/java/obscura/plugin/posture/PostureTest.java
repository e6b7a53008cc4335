package obscura.plugin.posture;

import static obscura.plugin.posture.Label.ANONYMOUS_CANDIDATE;
import static obscura.plugin.posture.Label.IDENTIFIABLE;
import static obscura.plugin.posture.Label.PSEUDONYMISED;
import static obscura.plugin.posture.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import obscura.plugin.nvr.control.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each case: facts, then the label and all its reasons, the worst first. */
class PostureTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Recorder IDLE = recorder(1);
    private static final Recorder RECORDING = recorder(1, Sight.RECORDS);
    private static final KeptClear TWO_DAYS = new KeptClear(true, Optional.of(Duration.ofDays(2)));
    private static final Cover WATCHED = cover(Cover.Kind.PERMANENT, 12, false);
    private static final Cover FED = cover(Cover.Kind.PERMANENT, 12, true);
    private static final Cover SEALED = cover(Cover.Kind.REVERSIBLE, 12, true);
    private static final Zones PROVEN = new Zones(true, ago(Duration.ofHours(20)));

    private static Recorder recorder(int hours, Sight... sights) {
        return new Recorder(true, ago(Duration.ofHours(hours)), Set.of(sights));
    }

    private static Cover cover(Cover.Kind kind, int minutes, boolean recorded) {
        return new Cover(kind, ago(Duration.ofMinutes(minutes)), recorded);
    }

    private static Optional<Instant> ago(Duration time) {
        return Optional.of(NOW.minus(time));
    }

    private static Facts facts(Recorder recorder, Zones zones, Cover cover, KeptClear kept) {
        return new Facts(recorder, zones, cover, kept, 0);
    }

    private static Facts facts(Recorder recorder, Cover cover, KeptClear kept) {
        return facts(recorder, Zones.NONE, cover, kept);
    }

    private static Facts fed(Recorder recorder) {
        return facts(recorder, FED, KeptClear.NOTHING);
    }

    private static Arguments row(String name, Facts facts, Label label, Reason... reasons) {
        return Arguments.of(name, facts, label, List.of(reasons));
    }

    static Stream<Arguments> nothing_covers_people() {
        return Stream.of(
                row(
                        "a folder of recordings",
                        Facts.OF_A_RECORDER,
                        IDENTIFIABLE,
                        KEPT_UNMASKED,
                        NOTHING_PROVEN,
                        NOT_LOOKED_AT,
                        KEPT_WITHOUT_END),
                row(
                        "a camera without recorder",
                        Facts.WITHOUT_RECORDER,
                        IDENTIFIABLE,
                        NOTHING_PROVEN,
                        RECORDER_UNKNOWN,
                        LEFT_FROM_BEFORE,
                        KEPT_WITHOUT_END),
                row(
                        "recorded for two days",
                        facts(RECORDING, Cover.NONE, TWO_DAYS),
                        IDENTIFIABLE,
                        KEPT_UNMASKED,
                        NOTHING_PROVEN),
                row("recorded nowhere", facts(IDLE, Cover.NONE, KeptClear.NOTHING), IDENTIFIABLE, NOTHING_PROVEN));
    }

    static Stream<Arguments> masks_cover_places() {
        return Stream.of(
                row(
                        "people are recorded outside proven masks",
                        facts(RECORDING, PROVEN, Cover.NONE, TWO_DAYS),
                        IDENTIFIABLE,
                        KEPT_UNMASKED,
                        OUTSIDE_MASKS),
                row(
                        "proven masks, nothing recorded",
                        facts(IDLE, PROVEN, Cover.NONE, KeptClear.NOTHING),
                        IDENTIFIABLE,
                        OUTSIDE_MASKS),
                row(
                        "masks that nobody could prove",
                        facts(RECORDING, Zones.NOT_PROVEN, Cover.NONE, TWO_DAYS),
                        IDENTIFIABLE,
                        KEPT_UNMASKED,
                        NOTHING_PROVEN,
                        MASKS_NOT_PROVEN));
    }

    static Stream<Arguments> the_original_is_kept() {
        return Stream.of(
                row(
                        "the seed case: masked live view, recorded unmasked",
                        facts(RECORDING, WATCHED, TWO_DAYS),
                        PSEUDONYMISED,
                        ORIGINAL_KEPT),
                row(
                        "kept for ten days",
                        facts(RECORDING, WATCHED, new KeptClear(true, Optional.of(Duration.ofDays(10)))),
                        PSEUDONYMISED,
                        ORIGINAL_KEPT,
                        KEPT_LONG),
                row(
                        "kept without end",
                        facts(RECORDING, WATCHED, KeptClear.UNKNOWN),
                        PSEUDONYMISED,
                        ORIGINAL_KEPT,
                        KEPT_WITHOUT_END));
    }

    static Stream<Arguments> it_can_be_got_back() {
        return Stream.of(
                row(
                        "the original is sealed",
                        facts(RECORDING, SEALED, KeptClear.NOTHING),
                        PSEUDONYMISED,
                        ORIGINAL_SEALED),
                row(
                        "two people can lift",
                        new Facts(RECORDING, Zones.NONE, SEALED, KeptClear.NOTHING, 2),
                        PSEUDONYMISED,
                        ORIGINAL_SEALED,
                        CAN_BE_LIFTED),
                row(
                        "covered for good, and somebody can lift nevertheless",
                        new Facts(RECORDING, Zones.NONE, FED, KeptClear.NOTHING, 1),
                        PSEUDONYMISED,
                        CAN_BE_LIFTED),
                row("from before", facts(RECORDING, FED, TWO_DAYS), PSEUDONYMISED, LEFT_FROM_BEFORE));
    }

    static Stream<Arguments> the_camera_s_own_picture_gets_through() {
        return Stream.of(
                row(
                        "settings say covered, what runs is the camera",
                        fed(recorder(1, Sight.RECORDS, Sight.RESTART_PENDING)),
                        PSEUDONYMISED,
                        ORIGINAL_KEPT,
                        RESTART_PENDING,
                        KEPT_WITHOUT_END),
                row(
                        "covered and the camera's own too",
                        fed(recorder(1, Sight.RECORDS, Sight.SECOND_STREAM, Sight.PREVIEWS)),
                        PSEUDONYMISED,
                        ORIGINAL_KEPT,
                        SECOND_STREAM,
                        PREVIEWS,
                        KEPT_WITHOUT_END),
                row(
                        "one mask is not proven",
                        facts(RECORDING, Zones.NOT_PROVEN, FED, KeptClear.NOTHING),
                        PSEUDONYMISED,
                        MASKS_NOT_PROVEN));
    }

    static Stream<Arguments> proofs_get_old() {
        return Stream.of(
                row(
                        "covered an hour and a half ago",
                        facts(RECORDING, cover(Cover.Kind.PERMANENT, 90, true), KeptClear.NOTHING),
                        PSEUDONYMISED,
                        PROOF_AGES),
                row(
                        "covered two days ago",
                        facts(RECORDING, cover(Cover.Kind.PERMANENT, 2880, true), TWO_DAYS),
                        IDENTIFIABLE,
                        KEPT_UNMASKED,
                        COVER_NOT_PROVEN),
                row(
                        "covered tomorrow",
                        facts(IDLE, cover(Cover.Kind.PERMANENT, -1440, true), KeptClear.NOTHING),
                        IDENTIFIABLE,
                        COVER_NOT_PROVEN),
                row("looked at yesterday", fed(recorder(30, Sight.RECORDS)), PSEUDONYMISED, LOOK_AGES),
                row("looked at last week", fed(recorder(170, Sight.RECORDS)), IDENTIFIABLE, NOT_LOOKED_AT),
                row(
                        "the last look failed",
                        fed(new Recorder(true, Optional.empty(), Set.of(Sight.RECORDS))),
                        IDENTIFIABLE,
                        NOT_LOOKED_AT),
                row(
                        "a mask proven three days ago",
                        facts(RECORDING, new Zones(true, ago(Duration.ofDays(3))), FED, KeptClear.NOTHING),
                        PSEUDONYMISED,
                        MASKS_NOT_PROVEN));
    }

    static Stream<Arguments> the_best_that_is_ever_said() {
        return Stream.of(
                row(
                        "covered pictures are all that is recorded",
                        fed(RECORDING),
                        ANONYMOUS_CANDIDATE,
                        NOTHING_TO_GET_BACK),
                row(
                        "its small pictures come from covered ones",
                        fed(recorder(1, Sight.RECORDS, Sight.PREVIEWS, Sight.SNAPSHOTS, Sight.THUMBNAILS)),
                        ANONYMOUS_CANDIDATE,
                        NOTHING_TO_GET_BACK),
                row(
                        "covered, watched only",
                        facts(IDLE, WATCHED, KeptClear.NOTHING),
                        ANONYMOUS_CANDIDATE,
                        NOTHING_TO_GET_BACK),
                row(
                        "with proven masks besides",
                        facts(RECORDING, PROVEN, FED, KeptClear.NOTHING),
                        ANONYMOUS_CANDIDATE,
                        NOTHING_TO_GET_BACK));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "nothing_covers_people",
        "masks_cover_places",
        "the_original_is_kept",
        "it_can_be_got_back",
        "the_camera_s_own_picture_gets_through",
        "proofs_get_old",
        "the_best_that_is_ever_said"
    })
    void facts_lead_to_a_label_and_its_reasons(String name, Facts facts, Label label, List<Reason> reasons) {
        Posture posture = Posture.of(facts, NOW);
        assertThat(posture.reasons()).isEqualTo(reasons);
        assertThat(posture.label()).isEqualTo(label);
        assertThat(posture.next()).isEqualTo(reasons.get(0).next());
    }

    private static final Set<Sight> WORST = EnumSet.of(
            Sight.OPEN_PORT,
            Sight.RESTREAM,
            Sight.BROKER_PICTURES,
            Sight.FACE_RECOGNITION,
            Sight.PLATE_RECOGNITION,
            Sight.UNKNOWN_VERSION);

    private static final Set<Sight> OF_WHAT_IT_IS_GIVEN = EnumSet.of(
            Sight.RECORDS, Sight.SNAPSHOTS, Sight.PREVIEWS, Sight.THUMBNAILS, Sight.TIMELAPSE, Sight.LIVE_REMAINS);

    @ParameterizedTest
    @EnumSource(Sight.class)
    void whatever_is_seen_at_a_recorder_counts_when_it_gets_the_camera_s_own_picture(Sight sight) {
        Label label = Posture.of(facts(recorder(1, sight), WATCHED, KeptClear.NOTHING), NOW)
                .label();
        assertThat(label).isEqualTo(WORST.contains(sight) ? IDENTIFIABLE : PSEUDONYMISED);
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void of_covered_pictures_only_copies_that_can_come_from_nothing_else_are_excused(Sight sight) {
        Label label = Posture.of(fed(recorder(1, sight)), NOW).label();
        assertThat(label == ANONYMOUS_CANDIDATE).isEqualTo(OF_WHAT_IT_IS_GIVEN.contains(sight));
    }

    @Test
    void no_posture_is_without_a_reason() {
        assertThatThrownBy(() -> new Posture(Facts.OF_A_RECORDER, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_is_a_sentence_and_says_what_to_do(Reason reason) {
        assertThat(reason.sentence()).endsWith(".").doesNotContainIgnoringCase("anonym");
        assertThat(reason.next()).endsWith(".").doesNotContainIgnoringCase("anonym");
        assertThat(reason.key()).matches("[a-z]+");
    }
}
