package obscura.web.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import obscura.migrations.Database;
import obscura.migrations.SqlNvrs;
import obscura.plugin.nvr.control.Trouble;
import obscura.retention.certificate.OutOfReach;
import obscura.retention.footage.Saying;
import obscura.retention.hold.Holding;
import obscura.retention.plan.Doubt;
import obscura.retention.rule.Presets;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.Saved;
import obscura.retention.run.ItemResult;
import obscura.retention.run.RunAnswer;
import obscura.web.holds.HoldWords;
import obscura.web.text.Language;
import obscura.web.text.Sentences;
import obscura.web.text.Texts;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever kind of thing the engine may say, there is a sentence for it in every language, with its figures in it. */
class RetentionWordsTest {
    @TempDir
    private Path home;

    @AutoClose
    private Database database;

    private RetentionWords words(Language language) {
        return new RetentionWords(
                new Texts(language, new Sentences(), ZoneId.of("Europe/Berlin")), new SqlNvrs(database));
    }

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("obscura.db"));
    }

    private static void isWhole(String sentence, String... figures) {
        assertThat(sentence).isNotBlank().doesNotContain("{");
        assertThat(figures).allSatisfy(figure -> assertThat(sentence).contains(figure));
    }

    @ParameterizedTest
    @EnumSource
    void all_that_is_said_of_things_and_runs(Language language) {
        RetentionWords words = words(language);
        for (Saying.Kind kind : Saying.Kind.values()) {
            if (kind == Saying.Kind.TROUBLE) {
                Stream.of(Trouble.Kind.values())
                        .forEach(one -> isWhole(words.saying(Saying.of(new Trouble(one, "It is busy.")))));
            } else if (kind != Saying.Kind.NOTHING) {
                isWhole(words.saying(new Saying(kind, List.of(figures(kind)))), figures(kind));
            }
        }
        assertThat(words.saying(Saying.NOTHING)).isEmpty();
    }

    private static String[] figures(Saying.Kind kind) {
        return switch (kind) {
            case NOTHING,
                    NO_ANSWER,
                    COULD_NOT_LOOK,
                    LOOKED_FOR_ANOTHER,
                    DELETING_NOT_KNOWN,
                    RECORDER_GONE,
                    EXPORT_FOLDER,
                    SAFEKEEPING_AWAY,
                    KEY_DESTROYED,
                    COPY_ON_DISK,
                    JOURNAL_TABLE,
                    NO_JOURNAL_RULE,
                    NOT_JOURNALED -> new String[] {};
            case QUOTED -> new String[] {"Frigate says: <b>no</b>"};
            case TROUBLE -> new String[] {"REFUSED", "It is busy."};
            case NONE_FOUND, NOTHING_ELSE_FOUND, SUMMARY_KEPT, STOPPED_BY -> new String[] {"20"};
            case KEEPS_OTHERWISE -> new String[] {"a kind", "3", "10.0"};
            case HOLD_NEEDS_MORE -> new String[] {"4000", "3650"};
            case KEEPS_UNKNOWN -> new String[] {"a kind", "3"};
        };
    }

    @ParameterizedTest
    @EnumSource
    void all_that_may_look_wrong(Language language) {
        RetentionWords words = words(language);
        Saying why = Saying.quoted("It is far away.");
        String time = "2026-05-04T12:00:00Z";
        String told = words.texts().time(Instant.parse(time));
        for (Doubt.Kind kind : Doubt.Kind.values()) {
            switch (kind) {
                case CLOCK_FORWARD, CLOCK_BACK ->
                    isWhole(words.doubt(new Doubt(kind, List.of(time, time), Saying.NOTHING)), told);
                case MOST_IS_DUE ->
                    isWhole(words.doubt(new Doubt(kind, List.of("17", "20"), Saying.NOTHING)), "17", "20");
                case UNREAD -> isWhole(words.doubt(new Doubt(kind, List.of("nvr-7", "events"), why)), "7", "far away");
                case CLOSED -> isWhole(words.doubt(new Doubt(kind, List.of("nvr-7"), why)), "7", "far away");
                case NOT_SET -> isWhole(words.doubt(new Doubt(kind, List.of("Hall"), why)), "Hall", "far away");
            }
            assertThat(words.doubt(new Doubt(kind, List.of(), why))).contains("far away");
            isWhole(words.doubted(new Doubt(kind, List.of("17", "20"), why)), "17");
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_that_is_refused(Language language) {
        RetentionWords words = words(language);
        for (RunAnswer.Why why : RunAnswer.Why.values()) {
            List<String> figures = why == RunAnswer.Why.OTHER_RUN ? List.of("12", "asking") : List.of("12");
            isWhole(words.refused(new RunAnswer.Refused(why, figures)));
        }
        for (Saved.Why why : Saved.Why.values()) {
            List<String> figures = switch (why) {
                case LONGER_THAN_USUAL -> List.of("de");
                case STILL_TO_COME -> List.of("counts");
                case FIXED,
                        NO_SUCH_PLACE,
                        CHANGE_REASON_MISSING,
                        TOO_MANY,
                        DAYS_OUT_OF_RANGE,
                        REASON_TOO_LONG,
                        JOURNAL_HAS_NO_CAMERA,
                        JOURNAL_TOO_SHORT -> List.of("30", "90");
            };
            isWhole(words.problem(new Saved.Problem(0, why, figures)));
        }
        Stream.of(Holding.Why.values()).forEach(why -> isWhole(HoldWords.refused(why, words.texts())));
    }

    @ParameterizedTest
    @EnumSource
    void all_that_a_certificate_says(Language language) {
        RetentionWords words = words(language);
        Stream.of(OutOfReach.values()).forEach(one -> isWhole(words.outOfReach(one.word())));
        for (ItemResult result : ItemResult.values()) {
            Stream.of(RuleKind.values()).forEach(kind -> isWhole(words.certified(kind, result)));
            isWhole(words.result(result));
        }
        assertThat(words.certified(RuleKind.JOURNAL, ItemResult.DELETED))
                .isNotEqualTo(words.certified(RuleKind.RECORDINGS, ItemResult.DELETED));
    }

    @ParameterizedTest
    @EnumSource
    void all_that_is_usual_somewhere(Language language) {
        RetentionWords words = words(language);
        assertThat(Presets.all()).allSatisfy(preset -> {
            isWhole(words.presetName(preset));
            isWhole(words.presetWords(preset));
            isWhole(words.source(preset));
        });
    }
}
