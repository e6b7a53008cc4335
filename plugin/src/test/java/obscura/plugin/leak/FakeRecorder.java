package obscura.plugin.leak;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.InputBefore;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.NvrPicture;
import obscura.plugin.nvr.control.NvrScan;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.kept.OwnRetention;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.time.TimeRange;

/** A recorder that keeps and sends what a test says. Of its other sides only what a scan asks for is there. */
public final class FakeRecorder implements NvrScan, NvrStore, NvrControl {
    /** What it keeps and sends. */
    public final List<Sighting> sightings = new ArrayList<>();

    /** How many days it keeps recordings; a camera that is absent does not say. */
    public final Map<String, Double> days = new java.util.HashMap<>();

    /** Whether what is mended is gone afterwards. */
    public boolean mends = true;

    public Optional<Trouble> trouble = Optional.empty();

    /** How often it was looked at. */
    public int looks;

    public FakeRecorder has(Sight sight, String camera, String where, boolean mendable) {
        Optional<String> whose = camera.isEmpty() ? Optional.empty() : Optional.of(camera);
        sightings.add(new Sighting(sight, whose, where, mendable, Instant.EPOCH));
        return this;
    }

    public NvrDoor door() {
        return new NvrDoor(null, this, Optional.of(this), Optional.of(this));
    }

    private <T> Answer<T> unlessInTrouble(T value) {
        return trouble.<Answer<T>>map(Answer.No::new).orElseGet(() -> Answer.given(value));
    }

    @Override
    public Answer<List<Sighting>> scan() {
        looks++;
        return unlessInTrouble(List.copyOf(sightings));
    }

    @Override
    public Answer<List<Sighting>> mend(Sighting wanted) {
        if (trouble.isEmpty() && mends) {
            sightings.removeIf(one -> one.sight() == wanted.sight()
                    && one.camera().equals(wanted.camera())
                    && one.where().equals(wanted.where()));
        }
        return unlessInTrouble(sightings.stream()
                .filter(one -> one.sight() == wanted.sight() && one.camera().equals(wanted.camera()))
                .toList());
    }

    @Override
    public Answer<List<NvrCamera>> cameras() {
        return unlessInTrouble(days.keySet().stream()
                .map(name -> new NvrCamera(name, true, NvrCamera.Recording.ON, List.of()))
                .toList());
    }

    @Override
    public Answer<OwnRetention> keeps(String camera) {
        return unlessInTrouble(new OwnRetention(Map.of(KeptKind.RECORDING, days.get(camera))));
    }

    @Override
    public Answer<NvrAbout> about() {
        throw notHere();
    }

    @Override
    public Answer<NvrPicture> picture(String camera) {
        throw notHere();
    }

    @Override
    public Answer<NvrCamera.Recording> record(String camera, boolean on) {
        throw notHere();
    }

    @Override
    public Answer<InputBefore> feed(String camera, String address) {
        throw notHere();
    }

    @Override
    public Answer<NvrCamera> feedAgain(String camera, InputBefore before) {
        throw notHere();
    }

    @Override
    public Answer<Map<KeptKind, CanDelete>> canDelete() {
        throw notHere();
    }

    @Override
    public void list(String camera, TimeRange range, KeptListing into) {
        throw notHere();
    }

    @Override
    public List<Said> delete(List<KeptItem> items) {
        throw notHere();
    }

    @Override
    public List<Look> look(List<KeptItem> items) {
        throw notHere();
    }

    @Override
    public Answer<OwnRetention> keepFor(String camera, KeptKind kind, double days) {
        throw notHere();
    }

    private static AssertionError notHere() {
        return new AssertionError("A scan asks for no such thing");
    }
}
