package obscura.web.masks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.CameraView;
import obscura.plugin.masking.Drift;
import obscura.plugin.masking.Remark;
import obscura.web.text.Language;
import obscura.web.text.Sentences;
import obscura.web.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CameraWordsTest {
    private static final List<String> WORDS = List.of("17");

    private static Texts texts(Language language) {
        return new Texts(language, new Sentences(), ZoneId.of("UTC"));
    }

    private static void isWhole(String sentence) {
        assertThat(sentence).endsWith(".").hasSizeGreaterThan(20).doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource
    void whatever_a_camera_refuses_is_a_whole_sentence_in_every_language(CameraTrouble.Kind kind) {
        CameraTrouble trouble = new CameraTrouble(kind, "In English.", WORDS);
        String english = CameraWords.trouble(trouble, texts(Language.ENGLISH));
        String german = CameraWords.trouble(trouble, texts(Language.GERMAN));
        isWhole(english);
        isWhole(german);
        assertThat(german).isNotEqualTo(english).doesNotContain("In English");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "TROUBLE"})
    void so_is_whatever_is_remarked_about_a_mask(Remark.Kind kind) {
        Remark remark = new Remark(kind, "In English.", WORDS);
        String english = Words.remark(remark, Optional.empty(), texts(Language.ENGLISH));
        String german = Words.remark(remark, Optional.empty(), texts(Language.GERMAN));
        isWhole(english);
        isWhole(german);
        assertThat(german).isNotEqualTo(english).doesNotContain("In English");
    }

    @ParameterizedTest
    @EnumSource
    void so_is_what_is_wrong_with_a_drawing(Drawn.What what) {
        Drawn.Wrong wrong = new Drawn.Wrong(what, "door", "In English");
        String german = Words.wrong(wrong, texts(Language.GERMAN));
        isWhole(german);
        assertThat(german).startsWith("door: ").isNotEqualTo(Words.wrong(wrong, texts(Language.ENGLISH)));
    }

    @ParameterizedTest
    @EnumSource
    void drift_names_a_view_as_people_do(CameraView.Kind kind) {
        CameraView view = new CameraView(kind, "profile_1", "main");
        Drift drift = new Drift(Drift.Kind.NOT_SHOWN, "door", Optional.of(view), Instant.EPOCH);
        boolean stream = kind == CameraView.Kind.STREAM;
        assertThat(Words.drift(drift, texts(Language.ENGLISH)))
                .contains(stream ? "door, Stream main" : "door, Snapshot of main")
                .doesNotContain("profile_1");
        assertThat(Words.drift(drift, texts(Language.GERMAN)))
                .contains(stream ? "door, Strom main" : "door, Standbild von main");
        Drift added = new Drift(Drift.Kind.VIEW_ADDED, "", Optional.of(view), Instant.EPOCH);
        assertThat(Words.drift(added, texts(Language.GERMAN)))
                .endsWith(stream ? ": Strom main." : ": Standbild von main.");
    }
}
