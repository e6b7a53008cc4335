package obscura.retention.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.RunId;
import obscura.retention.footage.Saying;

/**
 * What a certificate says before its items. Everything is a word or a figure, so that whoever reads it is told in his language;
 * one of version 1 has English sentences in some places, and no names of places.
 *
 * @param run which one
 * @param site as the site calls itself
 * @param rules version of the rules it went by
 * @param planned the moment the plan was for
 * @param made when the run was over
 * @param by who asked for the run
 * @param confirmed who confirmed what looked wrong; empty when nobody had to
 * @param doubts what looked wrong
 * @param lines by camera, kind and result
 * @param outOfReach what no run reaches: words of {@link OutOfReach}, or sentences
 * @param journal the entry that says the run begins to delete
 * @param items how many follow
 */
public record Certificate(
        RunId run,
        String site,
        long rules,
        Instant planned,
        Instant made,
        String by,
        String confirmed,
        List<Doubted> doubts,
        List<Line> lines,
        List<String> outOfReach,
        Position journal,
        long items) {
    public static final int VERSION = 2;

    public Certificate {
        doubts = List.copyOf(doubts);
        lines = List.copyOf(lines);
        outOfReach = List.copyOf(outOfReach);
    }

    /**
     * How many things came to one result.
     *
     * @param camera its number, or 0 for what is of no camera
     * @param name what it is called; empty for what is of no camera
     * @param kind a word of a rule's kind
     * @param result a word of a result
     */
    public record Line(
            long camera,
            String name,
            String kind,
            int days,
            String result,
            long items,
            long bytes,
            Instant from,
            Instant to) {}

    /** An entry of the journal. */
    public record Position(long number, String hash) {}

    /**
     * What looked wrong.
     *
     * @param kind a word of a doubt's kind; empty where it is only a sentence
     * @param words the figures of the kind
     */
    public record Doubted(String kind, List<String> words, Saying said) {
        public Doubted {
            words = List.copyOf(words);
        }
    }

    /**
     * One thing.
     *
     * @param place its word, and {@code placeName} what that is called; empty for what is our own
     * @param what a word for what it is
     * @param camera its number, or 0 for what is of no camera
     * @param there what that is called in its place
     * @param bytes -1 when that is not known
     * @param told a word of what the place said; empty when it was not asked
     * @param said what it said with its reason
     * @param how what was looked at
     */
    public record Item(
            long number,
            String place,
            String placeName,
            String what,
            long camera,
            String there,
            Instant from,
            Instant to,
            String key,
            long bytes,
            String sha256,
            String kind,
            int days,
            String result,
            String told,
            Saying said,
            Saying how,
            Optional<Instant> looked,
            Optional<Instant> since) {}
}
