package obscura.retention.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import obscura.plugin.id.CameraId;
import obscura.retention.footage.Footage;
import obscura.retention.footage.KnownFootage;
import obscura.retention.footage.OwnFootage;
import obscura.retention.footage.Piece;
import obscura.retention.footage.Place;
import obscura.retention.footage.Recordings;
import obscura.retention.footage.Saying;
import obscura.retention.hold.Holds;
import obscura.retention.plan.DeletionPlan;
import obscura.retention.plan.Due;
import obscura.retention.plan.Dues;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.rule.Rules;
import obscura.retention.run.Runs;
import obscura.retention.run.StillThere;

/**
 * How long something has been there beyond its time. Something is overdue when the run that had to take it is over and it is still
 * there, or when that run never came. Asks the database only, so that it can be asked for every page. Any thread.
 */
public final class OverdueMeter {
    /** How long a run may take before what it has not deleted counts as late. */
    static final Duration A_RUN = Duration.ofHours(1);

    private static final Duration LONGEST_WAY_BACK = Duration.ofDays(400);
    private static final int MOST = 1000;

    private final Rules rules;
    private final Holds holds;
    private final Recordings recordings;
    private final List<OwnFootage> own;
    private final Runs runs;
    private final Schedules schedules;
    private final Supplier<ZoneId> zone;
    private final Clock clock;

    /** @param own what Obscura keeps itself and can list quickly: copies of what is held */
    public OverdueMeter(
            Rules rules,
            Holds holds,
            Recordings recordings,
            List<OwnFootage> own,
            Runs runs,
            Schedules schedules,
            Supplier<ZoneId> zone,
            Clock clock) {
        this.rules = rules;
        this.holds = holds;
        this.recordings = recordings;
        this.own = List.copyOf(own);
        this.runs = runs;
        this.schedules = schedules;
        this.zone = zone;
        this.clock = clock;
    }

    public Overdue now() {
        Instant now = clock.instant();
        Count count = new Count();
        runs.stillThere(0, Runs.LARGEST_PAGE).forEach(count::still);
        RuleSet set = rules.current();
        Instant by = lastChance(schedules.chosen().orElse(Schedule.NIGHTLY), zone.get(), now);
        if (by.isAfter(set.at())) {
            DeletionPlan.of(set, holds.standing(), known(), by).each(count);
        }
        return count.overdue(runs.countStillThere() <= Runs.LARGEST_PAGE);
    }

    private Footage known() {
        Set<CameraId> cameras = new LinkedHashSet<>(recordings.cameras());
        own.forEach(ours -> cameras.addAll(ours.cameras()));
        return new KnownFootage(List.copyOf(cameras), recordings, own);
    }

    /** What was due then had a run that is over by now; with no schedule, everything had. */
    static Instant lastChance(Schedule schedule, ZoneId zone, Instant now) {
        if (schedule.equals(Schedule.NEVER)) {
            return now;
        }
        Instant latest = now.minus(A_RUN);
        Duration back = A_RUN;
        Optional<Instant> time = schedule.next(latest.minus(back), zone);
        while (time.filter(at -> !at.isAfter(latest)).isEmpty() && back.compareTo(LONGEST_WAY_BACK) < 0) {
            back = back.multipliedBy(2);
            time = schedule.next(latest.minus(back), zone);
        }
        Instant last = latest.minus(back);
        while (time.filter(at -> !at.isAfter(latest)).isPresent()) {
            last = time.get();
            time = schedule.next(last, zone);
        }
        return last;
    }

    /** For one thread. */
    private static final class Count implements Dues {
        private final Map<Key, Overdue.Line> lines = new LinkedHashMap<>();
        private final Set<String> known = new HashSet<>();
        private long items;

        private record Key(Place place, Optional<CameraId> camera) {}

        void still(StillThere still) {
            add(still.piece(), still.days(), still.said());
        }

        @Override
        public void due(Due due) {
            add(due.piece(), due.why().days(), Saying.NOTHING);
        }

        private void add(Piece piece, int days, Saying said) {
            if (items >= MOST || !known.add(piece.place().word() + ' ' + piece.word() + ' ' + piece.key())) {
                return;
            }
            items++;
            Overdue.Line one = new Overdue.Line(
                    piece.place(), piece.camera(), 1, piece.over().plus(Duration.ofDays(days)), said);
            lines.merge(new Key(piece.place(), piece.camera()), one, Count::sum);
        }

        private static Overdue.Line sum(Overdue.Line before, Overdue.Line more) {
            return new Overdue.Line(
                    before.place(),
                    before.camera(),
                    before.items() + more.items(),
                    before.due().isBefore(more.due()) ? before.due() : more.due(),
                    before.said().isSome() ? before.said() : more.said());
        }

        @Override
        public void held(Piece piece, Rule rule) {}

        @Override
        public void unread(Place place, RuleKind kind, String why) {}

        @Override
        public boolean goOn() {
            return items < MOST;
        }

        Overdue overdue(boolean all) {
            return new Overdue(List.copyOf(lines.values()), all && items < MOST);
        }
    }
}
