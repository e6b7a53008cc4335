package obscura.retention.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Who;
import obscura.plugin.time.SettableClock;
import obscura.retention.KeptNotes;
import obscura.retention.rule.Saved.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavingRulesTest {
    private static final Who ANNA = new Who("anna", "10.0.0.7");
    private static final CameraId HALL = new CameraId(1);

    private final FakeRules rules = new FakeRules();
    private final KeptNotes journal = new KeptNotes();
    private final RulesDesk desk = new RulesDesk(rules, journal, SettableClock.noon());

    @Test
    void rules_get_a_version_and_the_journal_says_who_and_why() {
        assertThat(desk.save(wish(0, "eu", 3, ""), ANNA)).isInstanceOf(Saved.Done.class);
        assertThat(desk.save(wish(1, "eu", 2, ""), ANNA)).isInstanceOf(Saved.Done.class);
        assertThat(rules.current().version()).isEqualTo(2);
        assertThat(rules.current().by()).isEqualTo(ANNA);
        assertThat(rules.version(1).orElseThrow().rules().get(0).days()).isEqualTo(3);
        assertThat(journal.acts()).containsExactly(Act.SAVE_RULES, Act.SAVE_RULES);
        assertThat(journal.notes().get(1).reason()).isEqualTo("the board said so");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 3651, Long.MIN_VALUE, 4_294_967_297L})
    void footage_lives_a_day_at_least_and_ten_years_at_most(long days) {
        assertThat(problems(desk.save(wish(0, "eu", days, "because"), ANNA)))
                .containsExactly(new Saved.Problem(0, Why.DAYS_OUT_OF_RANGE, List.of("3650")));
        assertThat(rules.current()).isEqualTo(RuleSet.NONE);
        assertThat(journal.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ORIGINALS", "COUNTS"})
    void a_rule_for_what_is_not_kept_yet_promises_nothing(RuleKind kind) {
        RulesWish.Line line = new RulesWish.Line(Optional.empty(), kind, 1, "because");
        assertThat(problems(desk.save(new RulesWish(0, "eu", List.of(line), "the board said so"), ANNA)))
                .containsExactly(new Saved.Problem(0, Why.STILL_TO_COME, List.of(kind.word())));
        assertThat(rules.current()).isEqualTo(RuleSet.NONE);
    }

    @Test
    void there_is_no_rule_for_copies_of_held_footage_but_the_one_that_is_always_there() {
        RulesWish.Line line = new RulesWish.Line(Optional.empty(), RuleKind.HELD_COPIES, 1, "because");
        assertThat(problems(desk.save(new RulesWish(0, "eu", List.of(line), "the board said so"), ANNA)))
                .containsExactly(new Saved.Problem(0, Why.FIXED, List.of()));
        assertThat(RuleSet.NONE
                        .ruling(Optional.empty(), RuleKind.HELD_COPIES)
                        .orElseThrow()
                        .rule()
                        .days())
                .isZero();
    }

    @Test
    void longer_than_usual_asks_for_a_reason() {
        assertThat(problems(desk.save(wish(0, "de", 3, ""), ANNA)))
                .containsExactly(new Saved.Problem(0, Why.LONGER_THAN_USUAL, List.of("de")));
        assertThat(desk.save(wish(0, "de", 2, ""), ANNA)).isInstanceOf(Saved.Done.class);
        assertThat(desk.save(wish(1, "de", 3, "a burglary each week"), ANNA)).isInstanceOf(Saved.Done.class);
    }

    @Test
    void where_no_figure_is_known_any_length_asks_for_a_reason() {
        assertThat(desk.save(wish(0, "uk", 1, " "), ANNA)).isInstanceOf(Saved.Refused.class);
    }

    @Test
    void what_shows_nobody_asks_for_no_reason() {
        RulesWish wish = new RulesWish(
                0, "de", List.of(new RulesWish.Line(Optional.empty(), RuleKind.JOURNAL, 3650, "")), "why");
        assertThat(desk.save(wish, ANNA)).isInstanceOf(Saved.Done.class);
    }

    @Test
    void a_change_without_a_reason_or_for_an_unknown_place_is_refused() {
        RulesWish wish = new RulesWish(0, "atlantis", List.of(), " ");
        assertThat(problems(desk.save(wish, ANNA)))
                .extracting(Saved.Problem::why)
                .containsExactly(Why.NO_SUCH_PLACE, Why.CHANGE_REASON_MISSING);
    }

    @Test
    void the_journal_is_kept_a_month_longer_than_all_it_tells_of() {
        assertThat(problems(desk.save(withJournal(89), ANNA)))
                .containsExactly(new Saved.Problem(2, Why.JOURNAL_TOO_SHORT, List.of("30", "90")));
        assertThat(desk.save(withJournal(90), ANNA)).isInstanceOf(Saved.Done.class);
        assertThat(rules.current().journalAtLeast()).isEqualTo(90);
    }

    private static RulesWish withJournal(long days) {
        return new RulesWish(
                0,
                "eu",
                List.of(
                        new RulesWish.Line(Optional.of(HALL), RuleKind.RECORDINGS, 60, "because"),
                        new RulesWish.Line(Optional.empty(), RuleKind.RECORDINGS, 3, ""),
                        new RulesWish.Line(Optional.empty(), RuleKind.JOURNAL, days, "")),
                "why");
    }

    @Test
    void the_journal_is_of_no_camera() {
        RulesWish wish = new RulesWish(
                0, "eu", List.of(new RulesWish.Line(Optional.of(HALL), RuleKind.JOURNAL, 300, "")), "why");
        assertThat(problems(desk.save(wish, ANNA)))
                .containsExactly(new Saved.Problem(0, Why.JOURNAL_HAS_NO_CAMERA, List.of()));
        assertThatThrownBy(() -> new Rule(Optional.of(HALL), RuleKind.JOURNAL, 300, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_looked_at_an_older_version_is_told() {
        desk.save(wish(0, "eu", 3, ""), ANNA);
        assertThat(desk.save(wish(0, "eu", 1, ""), ANNA)).isEqualTo(new Saved.Overtaken(rules.current()));
        assertThat(rules.current().version()).isEqualTo(1);
    }

    @Test
    void what_the_journal_cannot_take_does_not_happen() {
        journal.broken(true);
        assertThatThrownBy(() -> desk.save(wish(0, "eu", 3, ""), ANNA)).hasMessageContaining("journal");
        assertThat(rules.current()).isEqualTo(RuleSet.NONE);
    }

    @Test
    void of_overlapping_rules_it_can_be_told_which_wins() {
        Rule all = new Rule(Optional.empty(), RuleKind.RECORDINGS, 30, "");
        Rule hall = new Rule(Optional.of(HALL), RuleKind.RECORDINGS, 3, "");
        RuleSet both = new RuleSet(
                1, "eu", List.of(all, hall), ANNA, "", rules.current().at());
        assertThat(both.ruling(Optional.of(HALL), RuleKind.RECORDINGS)).contains(new Ruling(hall, List.of(all)));
        assertThat(both.ruling(Optional.of(new CameraId(2)), RuleKind.RECORDINGS))
                .contains(new Ruling(all, List.of()));
        assertThat(both.ruling(Optional.of(HALL), RuleKind.EVENTS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_word_of_its_own(RuleKind kind) {
        assertThat(RuleKind.ofWord(kind.word())).contains(kind);
    }

    @Test
    void each_figure_names_its_source() {
        assertThat(Presets.all())
                .filteredOn(preset -> preset.usualDays().isPresent())
                .allSatisfy(preset -> assertThat(preset.source()).isNotBlank());
        assertThat(Presets.find(Presets.OTHER)).isPresent();
    }

    private static RulesWish wish(long seen, String place, long days, String reason) {
        return new RulesWish(
                seen,
                place,
                List.of(new RulesWish.Line(Optional.empty(), RuleKind.RECORDINGS, days, reason)),
                "the board said so");
    }

    private static List<Saved.Problem> problems(Saved saved) {
        return ((Saved.Refused) saved).problems();
    }
}
