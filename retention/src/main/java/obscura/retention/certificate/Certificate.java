package obscura.retention.certificate;

import java.time.Instant;
import java.util.List;
import obscura.plugin.id.RunId;

/**
 * What a certificate says before its items.
 *
 * @param run which one
 * @param site as the site calls itself
 * @param rules version of the rules it went by
 * @param planned the moment the plan was for
 * @param made when the run was over
 * @param by who asked for the run
 * @param confirmed who confirmed what looked wrong; empty when nobody had to
 * @param doubts what looked wrong, in sentences
 * @param lines by camera, kind and result
 * @param outOfReach what could not be reached, in sentences
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
        List<String> doubts,
        List<Line> lines,
        List<String> outOfReach,
        Position journal,
        long items) {
    public static final int VERSION = 1;

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
}
