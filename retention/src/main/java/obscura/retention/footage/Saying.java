package obscura.retention.footage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import obscura.plugin.nvr.control.Trouble;

/**
 * What is said about a thing, a place or a run: a kind with its figures, told to each reader in his language. What another
 * program or a door to it said has the kind {@link Kind#QUOTED} and stays as it was said.
 *
 * @param words the figures of the kind, in the order its comment names them
 */
public record Saying(Kind kind, List<String> words) {
    private static final String BETWEEN = "\u001f";
    private static final Pattern SEPARATORS = Pattern.compile("[\u001c-\u001f]");

    public enum Kind {
        NOTHING,
        /** The sentence. */
        QUOTED,
        /** Why an NVR gave no answer: the name of a {@link Trouble.Kind}, and the sentence of its door. */
        TROUBLE,
        /** The place was asked and gave no answer for it. */
        NO_ANSWER,
        COULD_NOT_LOOK,
        /** The place was looked at, but for something else. */
        LOOKED_FOR_ANOTHER,
        /** The recorder does not say whether such things can be deleted. */
        DELETING_NOT_KNOWN,
        /** Obscura does not know that recorder any more. */
        RECORDER_GONE,
        /** Of how many recordings that were seen there last none is found. */
        NONE_FOUND,
        /** Of how many recordings that were to stay none is found either. */
        NOTHING_ELSE_FOUND,
        /** It was told to keep a kind of things for how many days, and says how many. */
        KEEPS_OTHERWISE,
        /** It was told to keep a kind of things for how many days, and says nothing about them. */
        KEEPS_UNKNOWN,
        /** A hold needs how many days, and a recorder can be told how many at most. */
        HOLD_NEEDS_MORE,
        /** Looked at: the folder of Obscura's exports. */
        EXPORT_FOLDER,
        /** The folder of safe-keeping is not the one that was made. */
        SAFEKEEPING_AWAY,
        /** Of a copy in safe-keeping: its key, then its file. */
        KEY_DESTROYED,
        /** Looked at: key and file of a copy in safe-keeping. */
        COPY_ON_DISK,
        /** Looked at: the table of the journal. */
        JOURNAL_TABLE,
        /** A sealed summary stands in place of the entries; its SHA-256. */
        SUMMARY_KEPT,
        NO_JOURNAL_RULE,
        /** Who stopped the run. */
        STOPPED_BY,
        /** The run could not be written in the journal. */
        NOT_JOURNALED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    public static final Saying NOTHING = new Saying(Kind.NOTHING, List.of());

    public Saying {
        words = words.stream()
                .map(word -> SEPARATORS.matcher(word).replaceAll(" "))
                .toList();
    }

    public static Saying of(Kind kind, Object... words) {
        return new Saying(kind, Arrays.stream(words).map(String::valueOf).toList());
    }

    public static Saying of(Trouble why) {
        return of(Kind.TROUBLE, why.kind().name(), why.sentence());
    }

    /** Empty says nothing. */
    public static Saying quoted(String sentence) {
        return sentence == null || sentence.isEmpty() ? NOTHING : of(Kind.QUOTED, sentence);
    }

    /** This, and something more; what is not quoted stands alone. */
    public Saying and(Saying more) {
        return kind == Kind.QUOTED && more.kind == Kind.QUOTED
                ? quoted(words.get(0) + " " + more.words.get(0))
                : isSome() ? this : more;
    }

    public boolean isSome() {
        return kind != Kind.NOTHING;
    }

    /** The same with no word longer than that. */
    public Saying within(int most) {
        return new Saying(
                kind,
                words.stream()
                        .map(word -> word.length() > most ? word.substring(0, most) : word)
                        .toList());
    }

    /** The word of the kind and the figures; empty for nothing. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (isSome()) {
            parts.add(kind.word());
            parts.addAll(words);
        }
        return parts;
    }

    /** Of {@link #parts()}. What has no kind that is known is quoted. */
    public static Saying ofParts(List<String> parts) {
        if (parts.isEmpty()) {
            return NOTHING;
        }
        return Kind.ofWord(parts.get(0))
                .map(kind -> new Saying(kind, parts.subList(1, parts.size())))
                .orElseGet(() -> quoted(String.join(" ", parts)));
    }

    /** As tables keep it. */
    public String kept() {
        return String.join(BETWEEN, parts());
    }

    /** Of {@link #kept()}, or a sentence of before there were kinds. */
    public static Saying ofKept(String text) {
        return text.isEmpty() ? NOTHING : ofParts(List.of(text.split(BETWEEN, -1)));
    }
}
