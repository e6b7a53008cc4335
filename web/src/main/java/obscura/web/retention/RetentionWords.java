package obscura.web.retention;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.retention.certificate.OutOfReach;
import obscura.retention.footage.Place;
import obscura.retention.footage.Saying;
import obscura.retention.plan.Doubt;
import obscura.retention.rule.Preset;
import obscura.retention.rule.Presets;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.Saved;
import obscura.retention.run.ItemResult;
import obscura.retention.run.RunAnswer;
import obscura.retention.run.RunState;
import obscura.web.recorders.DoorWords;
import obscura.web.text.Texts;

/** What rules, plans and runs say, in the language of whoever reads. A kind without a sentence is found by RetentionWordsTest. */
public record RetentionWords(Texts texts, Nvrs nvrs) {
    /** The part of a key that stands for a word. */
    static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    public String kind(RuleKind kind) {
        return texts.of("retention.kind." + key(kind));
    }

    public String result(ItemResult result) {
        return texts.of("retention.result." + key(result));
    }

    /** What became of something, as a certificate says it. */
    String certified(RuleKind kind, ItemResult result) {
        String way = result != ItemResult.DELETED
                ? ""
                : switch (kind) {
                    case RECORDINGS, PREVIEWS, SNAPSHOTS, NVR_EXPORTS, ORIGINALS, COUNTS -> "file";
                    case EVENTS -> "row";
                    case EXPORTS -> "export";
                    case HELD_COPIES -> "copy";
                    case JOURNAL -> "entries";
                };
        return texts.of("retention.certified." + key(result) + way);
    }

    /** Since when something should be gone; what could not be reached is not known to be there. */
    String since(ItemResult result, String time) {
        return texts.of(result == ItemResult.UNREACHABLE ? "retention.opensince" : "retention.since", time);
    }

    /** What a place is called. */
    public String place(Place place) {
        return place.nvr()
                .map(id -> nvrs.find(id).map(KnownNvr::name).orElseGet(() -> texts.of("retention.nvrgone", id)))
                .orElseGet(() -> texts.of("retention.place." + place.word()));
    }

    /** Empty where nothing was said. */
    public String saying(Saying said) {
        return switch (said.kind()) {
            case NOTHING -> "";
            case QUOTED -> DoorWords.of(said.words().get(0), texts);
            case TROUBLE -> trouble(said.words().get(0), said.words().get(1));
            case KEEPS_OTHERWISE, KEEPS_UNKNOWN -> of("say", said.kind(), kept(said.words()));
            case NO_ANSWER,
                    COULD_NOT_LOOK,
                    LOOKED_FOR_ANOTHER,
                    DELETING_NOT_KNOWN,
                    RECORDER_GONE,
                    NONE_FOUND,
                    HOLD_NEEDS_MORE,
                    NOTHING_ELSE_FOUND,
                    SAFEKEEPING_AWAY,
                    KEY_DESTROYED,
                    COPY_ON_DISK,
                    EXPORT_FOLDER,
                    JOURNAL_TABLE,
                    SUMMARY_KEPT,
                    NO_JOURNAL_RULE,
                    STOPPED_BY,
                    NOT_JOURNALED -> of("say", said.kind(), said.words());
        };
    }

    /** A sentence says more than its kind, where it is known in this language. */
    private String trouble(String kind, String sentence) {
        String key = "retention.trouble." + kind.toLowerCase(Locale.ROOT).replace("_", "");
        return DoorWords.known(sentence, texts)
                .orElseGet(() -> texts.knows(key) ? texts.of(key, sentence) : DoorWords.of(sentence, texts));
    }

    private List<String> kept(List<String> words) {
        String kind = Arrays.stream(KeptKind.values())
                .filter(one -> one.word().equals(words.get(0)))
                .findFirst()
                .map(one -> kind(RuleKind.of(one)))
                .orElse(words.get(0));
        return words.size() < 3 ? List.of(kind, words.get(1)) : List.of(kind, words.get(1), words.get(2));
    }

    /** What looks wrong, and what to do. */
    public String doubt(Doubt doubt) {
        return doubt("doubt", doubt);
    }

    /** What looked wrong, told when nobody can do anything about it any more. */
    public String doubted(Doubt doubt) {
        return doubt(doubt.kind().asks() ? "doubted" : "doubt", doubt);
    }

    private String doubt(String tense, Doubt doubt) {
        String said = saying(doubt.said());
        if (doubt.words().isEmpty()) {
            return said;
        }
        List<String> words = doubt.words();
        return switch (doubt.kind()) {
            case CLOCK_FORWARD, CLOCK_BACK ->
                of(tense, doubt.kind(), words.stream().map(this::time).toList());
            case MOST_IS_DUE ->
                of(tense, doubt.kind(), words.stream().map(this::number).toList());
            case UNREAD -> of(tense, doubt.kind(), List.of(place(words.get(0)), kind(words.get(1)), said));
            case CLOSED, NOT_SET ->
                of(
                        tense,
                        doubt.kind(),
                        List.of(doubt.kind() == Doubt.Kind.CLOSED ? place(words.get(0)) : words.get(0), said));
        };
    }

    private String place(String word) {
        try {
            return place(new Place(word));
        } catch (IllegalArgumentException unknown) {
            return word;
        }
    }

    private String kind(String word) {
        return RuleKind.ofWord(word).map(this::kind).orElse(word);
    }

    private String time(String iso) {
        try {
            return texts.time(Instant.parse(iso));
        } catch (DateTimeException unknown) {
            return iso;
        }
    }

    private String number(String text) {
        return text.matches("\\d{1,18}") ? texts.number(Long.parseLong(text)) : text;
    }

    public String refused(RunAnswer.Refused refused) {
        return switch (refused.why()) {
            case OTHER_RUN ->
                texts.of(
                        "retention.refused.otherrun",
                        refused.words().get(0),
                        texts.of("retention.state." + refused.words().get(1)));
            case NOT_ASKING, REASON_MISSING, ANSWERED_MEANWHILE, TOO_LATE_TO_STOP, GONE_ON ->
                of("refused", refused.why(), refused.words());
        };
    }

    /** What is wrong with a rule, and what to do. */
    public String problem(Saved.Problem problem) {
        return switch (problem.why()) {
            case STILL_TO_COME ->
                of("problem", problem.why(), List.of(kind(problem.words().get(0))));
            case LONGER_THAN_USUAL ->
                Presets.find(problem.words().get(0))
                        .map(usual -> of("problem", problem.why(), List.of(presetName(usual), presetWords(usual))))
                        .orElseThrow();
            case FIXED,
                    NO_SUCH_PLACE,
                    CHANGE_REASON_MISSING,
                    TOO_MANY,
                    DAYS_OUT_OF_RANGE,
                    REASON_TOO_LONG,
                    JOURNAL_HAS_NO_CAMERA,
                    JOURNAL_TOO_SHORT -> of("problem", problem.why(), problem.words());
        };
    }

    public String presetName(Preset preset) {
        return texts.of("retention.preset." + preset.place());
    }

    /** What is said there. */
    public String presetWords(Preset preset) {
        return texts.of("retention.presetwords." + preset.place());
    }

    public String source(Preset preset) {
        return preset.source().isEmpty() ? texts.of("retention.nosource") : preset.source();
    }

    /** A word of a certificate, or a sentence of one that is older. */
    public String outOfReach(String word) {
        return OutOfReach.ofWord(word)
                .map(one -> texts.of("retention.outofreach." + key(one)))
                .orElse(word);
    }

    /** Why a run failed or stopped; empty when neither. */
    public Optional<String> failure(Saying failure) {
        return failure.isSome() ? Optional.of(saying(failure)) : Optional.empty();
    }

    public String state(RunState state) {
        return texts.of("retention.state." + state.word());
    }

    private String of(String group, Enum<?> word, List<String> words) {
        return texts.of("retention." + group + "." + key(word), words.toArray());
    }
}
