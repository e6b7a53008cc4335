package obscura.retention.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import obscura.plugin.id.RunId;
import obscura.plugin.journal.Who;
import obscura.retention.footage.Saying;
import obscura.retention.plan.ClockSeen;

/** Runs in memory. What is written stays when the process is "killed": tests throw out of any call. */
public final class FakeRuns implements Runs {
    private final Map<RunId, Run> runs = new LinkedHashMap<>();
    private final Map<RunId, TreeMap<Long, RunItem>> items = new LinkedHashMap<>();
    private final Map<String, StillThere> still = new LinkedHashMap<>();
    private ClockSeen clock;

    @Override
    public Run add(RunCause cause, Who by, Instant asked) {
        RunId id = new RunId(runs.size() + 1);
        Run run = new Run(
                id,
                cause,
                RunState.QUEUED,
                by,
                0,
                asked,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Saying.NOTHING,
                1);
        runs.put(id, run);
        items.put(id, new TreeMap<>());
        return run;
    }

    @Override
    public Optional<Run> find(RunId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public List<Run> newest(Optional<RunId> before, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Run> unfinished() {
        return runs.values().stream().filter(run -> !run.state().isOver()).toList();
    }

    @Override
    public Optional<Run> lastDone() {
        return runs.values().stream()
                .filter(run -> run.state() == RunState.DONE && !run.isPreview())
                .reduce((first, second) -> second);
    }

    @Override
    public boolean update(Run changed) {
        if (runs.get(changed.id()).version() != changed.version()) {
            return false;
        }
        runs.put(
                changed.id(),
                new Run(
                        changed.id(),
                        changed.cause(),
                        changed.state(),
                        changed.by(),
                        changed.rules(),
                        changed.asked(),
                        changed.planned(),
                        changed.doubts(),
                        changed.confirmed(),
                        changed.begun(),
                        changed.ended(),
                        changed.failure(),
                        changed.version() + 1));
        return true;
    }

    @Override
    public void freeze(RunId id, List<RunItem> batch) {
        batch.stream()
                .filter(item -> items.get(id).values().stream()
                        .noneMatch(other -> key(other).equals(key(item))))
                .forEach(item -> items.get(id).put(item.number(), item));
    }

    private static String key(RunItem item) {
        return item.piece().place().word() + item.piece().word() + item.piece().key();
    }

    @Override
    public void forgetItems(RunId id) {
        items.get(id).clear();
    }

    public List<RunItem> items(RunId id) {
        return List.copyOf(items.get(id).values());
    }

    @Override
    public List<RunItem> items(RunId id, ItemFilter filter, long after, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void each(RunId id, Consumer<RunItem> into) {
        items(id).forEach(into);
    }

    @Override
    public List<RunItem> next(RunId id, ItemResult soFar, int most) {
        List<RunItem> all =
                items(id).stream().filter(item -> item.result() == soFar).toList();
        return all.stream()
                .filter(item -> item.piece().place().equals(all.get(0).piece().place())
                        && item.piece().camera().equals(all.get(0).piece().camera()))
                .limit(most)
                .toList();
    }

    @Override
    public void results(RunId id, List<RunItem> results, Instant now) {
        for (RunItem item : results) {
            remember(item, now);
            Optional<Instant> since = Optional.ofNullable(still.get(key(item))).map(StillThere::since);
            items.get(id)
                    .put(
                            item.number(),
                            new RunItem(
                                    item.number(),
                                    item.piece(),
                                    item.days(),
                                    item.result(),
                                    item.told(),
                                    item.how(),
                                    item.said(),
                                    item.looked(),
                                    item.result().isTriedAgain() ? since : Optional.empty()));
        }
    }

    private void remember(RunItem item, Instant now) {
        if (item.result().isTriedAgain()) {
            still.merge(
                    key(item),
                    first(item, now),
                    (old, one) -> new StillThere(
                            old.number(),
                            one.piece(),
                            one.days(),
                            old.since(),
                            old.tries() + 1,
                            now.plus(Backoff.after(old.tries() + 1)),
                            one.said()));
        } else if (item.result().isOver()) {
            still.remove(key(item));
        }
    }

    private StillThere first(RunItem item, Instant now) {
        return new StillThere(
                still.size() + 1, item.piece(), item.days(), now, 1, now.plus(Backoff.after(1)), item.said());
    }

    @Override
    public List<RunLine> lines(RunId id) {
        return items(id).stream()
                .collect(Collectors.groupingBy(
                        item -> List.of(item.piece().camera(), item.piece().kind(), item.days(), item.result()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(FakeRuns::line)
                .toList();
    }

    private static RunLine line(List<RunItem> same) {
        RunItem one = same.get(0);
        return new RunLine(
                one.piece().camera(),
                one.piece().kind(),
                one.days(),
                one.result(),
                same.size(),
                same.stream().mapToLong(item -> item.piece().bytes().orElse(0)).sum(),
                same.stream()
                        .map(item -> item.piece().range().from())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                same.stream()
                        .map(item -> item.piece().range().to())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Override
    public List<StillThere> stillThere(long after, int most) {
        return still.values().stream()
                .filter(one -> one.number() > after)
                .limit(most)
                .toList();
    }

    @Override
    public long countStillThere() {
        return still.size();
    }

    @Override
    public boolean isTimeForAgain(Instant now) {
        return still.values().stream().anyMatch(one -> !one.again().isAfter(now));
    }

    @Override
    public void putOffAgain(Instant now, Instant until) {
        still.replaceAll((key, one) -> one.again().isAfter(now)
                ? one
                : new StillThere(one.number(), one.piece(), one.days(), one.since(), one.tries(), until, one.said()));
    }

    @Override
    public Optional<ClockSeen> clock() {
        return Optional.ofNullable(clock);
    }

    @Override
    public void clock(ClockSeen seen) {
        clock = seen;
    }
}
