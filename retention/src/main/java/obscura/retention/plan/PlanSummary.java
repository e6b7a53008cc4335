package obscura.retention.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;

/**
 * A plan in numbers.
 *
 * @param lines by camera and kind; those with nothing in them are absent
 * @param unread what could not be listed, at most {@link #MOST_UNREAD} of them
 */
public record PlanSummary(List<PlanLine> lines, List<Unread> unread) {
    public static final int MOST_UNREAD = 100;

    public PlanSummary {
        lines = List.copyOf(lines);
        unread = List.copyOf(unread);
    }

    public record Unread(Place place, RuleKind kind, String why) {}

    public long items() {
        return lines.stream().mapToLong(PlanLine::items).sum();
    }

    public long bytes() {
        return lines.stream().mapToLong(PlanLine::bytes).sum();
    }

    /** How many recordings must go. */
    public long recordings() {
        return lines.stream()
                .filter(line -> line.kind() == RuleKind.RECORDINGS)
                .mapToLong(PlanLine::items)
                .sum();
    }

    /** How long the oldest of all has been there beyond its time; zero when nothing is. */
    public Duration overdue(Instant now) {
        return lines.stream()
                .map(line -> line.overdue(now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Counts a plan. For one thread. */
    public static final class Tally implements Dues {
        private final Map<Key, Sum> sums = new LinkedHashMap<>();
        private final List<Unread> unread = new ArrayList<>();
        private Key key;
        private Sum sum;

        private record Key(Optional<CameraId> camera, RuleKind kind, int days) {}

        @Override
        public void due(Due due) {
            of(due.piece(), due.why()).add(due.piece());
        }

        @Override
        public void held(Piece piece, Rule rule) {
            of(piece, rule).hold(piece);
        }

        @Override
        public void unread(Place place, RuleKind kind, String why) {
            if (unread.size() < MOST_UNREAD) {
                unread.add(new Unread(place, kind, why));
            }
        }

        /** Most pieces have the line of the one before. */
        private Sum of(Piece piece, Rule rule) {
            if (key == null
                    || key.kind != piece.kind()
                    || key.days != rule.days()
                    || !key.camera.equals(piece.camera())) {
                key = new Key(piece.camera(), piece.kind(), rule.days());
                sum = sums.computeIfAbsent(key, none -> new Sum());
            }
            return sum;
        }

        public PlanSummary summary() {
            return new PlanSummary(
                    sums.entrySet().stream()
                            .map(entry -> entry.getValue().line(entry.getKey()))
                            .toList(),
                    unread);
        }

        private static final class Sum {
            private long items;
            private long bytes;
            private long held;
            private long heldBytes;
            private Instant oldest;
            private Instant newest;

            void add(Piece piece) {
                items++;
                bytes += piece.bytes().orElse(0);
                Instant over = piece.over();
                if (oldest == null || over.isBefore(oldest)) {
                    oldest = over;
                }
                if (newest == null || over.isAfter(newest)) {
                    newest = over;
                }
            }

            void hold(Piece piece) {
                held++;
                heldBytes += piece.bytes().orElse(0);
            }

            PlanLine line(Key key) {
                return new PlanLine(
                        key.camera,
                        key.kind,
                        key.days,
                        items,
                        bytes,
                        Optional.ofNullable(oldest),
                        Optional.ofNullable(newest),
                        held,
                        heldBytes);
            }
        }
    }
}
