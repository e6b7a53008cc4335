package obscura.retention.footage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.nvr.Kept;
import obscura.retention.rule.RuleKind;

/**
 * All there is: recordings from the index, which is kept in step with the NVRs; whatever else NVRs keep from their own listings,
 * with recordings the index does not know; and what Obscura keeps itself.
 */
public final class AllFootage implements Footage, Stores {
    private final Recordings recordings;
    private final Cameras cameras;
    private final NvrStores nvrs;
    private final ClipIndex index;
    private final List<OwnFootage> own;

    public AllFootage(Recordings recordings, Cameras cameras, NvrStores nvrs, ClipIndex index, List<OwnFootage> own) {
        this.recordings = recordings;
        this.cameras = cameras;
        this.nvrs = nvrs;
        this.index = index;
        this.own = List.copyOf(own);
    }

    @Override
    public List<CameraId> cameras() {
        TreeSet<Long> numbers = new TreeSet<>();
        recordings.cameras().forEach(camera -> numbers.add(camera.number()));
        own.forEach(ours -> ours.cameras().forEach(camera -> numbers.add(camera.number())));
        return numbers.stream().map(CameraId::new).toList();
    }

    @Override
    public void each(Optional<CameraId> camera, Map<RuleKind, Instant> overBy, Pieces into) {
        if (camera.isPresent() && overBy.containsKey(RuleKind.RECORDINGS)) {
            recordings.each(camera.get(), overBy.get(RuleKind.RECORDINGS), into);
        }
        camera.flatMap(cameras::find).ifPresent(lens -> atNvr(lens, overBy, into));
        own.forEach(ours -> ours.each(camera, overBy, into));
    }

    private void atNvr(Camera camera, Map<RuleKind, Instant> overBy, Pieces into) {
        if (into.goOn()) {
            nvrs.open(camera.nvr()).ifPresent(store -> new NvrListing(camera, overBy, index, into).list(store));
        }
    }

    @Override
    public List<Piece> newest(Place place, int most) {
        return recordings.newest(place, most);
    }

    @Override
    public Kept recordings() {
        return recordings.all();
    }

    @Override
    public Optional<Store> open(Place place) {
        return place.nvr().isPresent()
                ? place.nvr().flatMap(nvrs::open).map(store -> new NvrPlace(place, store))
                : own.stream()
                        .map(OwnFootage::store)
                        .filter(store -> store.place().equals(place))
                        .findFirst();
    }
}
