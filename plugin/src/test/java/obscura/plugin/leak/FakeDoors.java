package obscura.plugin.leak;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.broker.Broker;
import obscura.plugin.id.NvrId;
import obscura.plugin.nvr.NvrDoor;

/** The ways to the recorders and brokers of a test. */
public final class FakeDoors implements Doors {
    public final Map<NvrId, FakeRecorder> recorders = new HashMap<>();
    public final Map<NvrId, Broker> brokers = new HashMap<>();

    @Override
    public Optional<NvrDoor> nvr(NvrId nvr) {
        return Optional.ofNullable(recorders.get(nvr))
                .map(FakeRecorder::door)
                .or(() -> Optional.of(new NvrDoor(null, null, Optional.empty(), Optional.empty())));
    }

    @Override
    public Optional<Broker> broker(NvrId nvr) {
        return Optional.ofNullable(brokers.get(nvr));
    }
}
