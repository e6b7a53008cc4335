package obscura.retention.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import obscura.plugin.id.CameraId;
import obscura.plugin.id.NvrId;
import obscura.retention.hold.Hold;

/** Copies in memory, beside an index of footage that tests fill. What is written stays when the process is "killed". */
public final class FakeKeepsakes implements Keepsakes {
    /** The index. */
    public final List<HeldClip> clips = new ArrayList<>();

    private final Map<String, Keepsake> copies = new LinkedHashMap<>();
    private final List<String> going = new ArrayList<>();
    private final Map<String, Failure> failures = new LinkedHashMap<>();

    /** One that could not be copied. */
    public record Failure(String why, int tries, Instant again) {}

    private static String key(HeldClip clip) {
        return clip.nvr() + " " + clip.path();
    }

    public Optional<Failure> failure(HeldClip clip) {
        return Optional.ofNullable(failures.get(key(clip)));
    }

    public List<Keepsake> all() {
        return List.copyOf(copies.values());
    }

    @Override
    public List<Wanted> wanted(Hold hold, Instant now, int most) {
        return clips.stream()
                .filter(clip ->
                        hold.camera().equals(clip.camera()) && hold.range().overlaps(clip.range()))
                .filter(clip -> !copies.containsKey(key(clip)))
                .filter(clip ->
                        failure(clip).filter(it -> it.again().isAfter(now)).isEmpty())
                .map(clip -> new Wanted(clip, failure(clip).map(Failure::tries).orElse(0)))
                .limit(most)
                .toList();
    }

    @Override
    public void copied(HeldClip clip, Vault.Sealed copy, Instant now) {
        failures.remove(key(clip));
        copies.put(key(clip), new Keepsake(clip, copy.file(), copy.bytes(), copy.sha256(), now));
    }

    @Override
    public void failed(Wanted wanted, String why, Instant now, Instant again) {
        failures.put(key(wanted.clip()), new Failure(why, wanted.tries() + 1, again));
    }

    @Override
    public void going(String file) {
        going.add(file);
    }

    @Override
    public void stays(String file) {
        going.remove(file);
    }

    @Override
    public void forget(String file) {
        copies.values().removeIf(copy -> copy.file().equals(file));
        going.remove(file);
    }

    @Override
    public void forgetFailed() {}

    @Override
    public void each(CameraId camera, Consumer<Keepsake> into) {
        all().stream().filter(copy -> copy.of().camera().equals(camera)).forEach(into);
    }

    @Override
    public List<CameraId> cameras() {
        return all().stream().map(copy -> copy.of().camera()).distinct().toList();
    }

    @Override
    public List<Keepsake> of(NvrId nvr) {
        return all().stream()
                .filter(copy -> copy.of().nvr().equals(nvr) && !going.contains(copy.file()))
                .toList();
    }

    @Override
    public Optional<Keepsake> find(NvrId nvr, String path) {
        return of(nvr).stream().filter(copy -> copy.of().path().equals(path)).findFirst();
    }

    @Override
    public void files(FileTaker into) {
        all().forEach(copy -> into.copy(copy, going.contains(copy.file())));
    }

    @Override
    public long bytes() {
        return all().stream().mapToLong(Keepsake::bytes).sum();
    }

    @Override
    public Safety safety(Hold hold) {
        throw new UnsupportedOperationException();
    }
}
