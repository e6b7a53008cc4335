package obscura.retention.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.HoldId;
import obscura.plugin.journal.Who;

/** Holds in memory. */
public final class FakeHolds implements Holds {
    private final List<Hold> holds = new ArrayList<>();

    @Override
    public Hold add(HoldWish wish, Who by, Instant now) {
        Hold hold = new Hold(
                new HoldId(holds.size() + 1),
                wish.camera(),
                wish.range(),
                wish.reason(),
                by,
                now,
                wish.until(),
                wish.remind().orElseThrow(),
                Optional.empty(),
                1);
        holds.add(hold);
        return hold;
    }

    @Override
    public Optional<Hold> find(HoldId id) {
        return holds.stream().filter(hold -> hold.id().equals(id)).findFirst();
    }

    @Override
    public List<Hold> standing() {
        return holds.stream().filter(Hold::stands).toList();
    }

    @Override
    public List<Hold> newest(Optional<HoldId> before, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean update(Hold changed) {
        return holds.removeIf(hold -> hold.id().equals(changed.id()) && hold.version() == changed.version())
                && holds.add(next(changed));
    }

    private static Hold next(Hold hold) {
        return new Hold(
                hold.id(),
                hold.camera(),
                hold.range(),
                hold.reason(),
                hold.by(),
                hold.since(),
                hold.until(),
                hold.remind(),
                hold.ended(),
                hold.version() + 1);
    }
}
