package obscura.e2e.frigate.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three configurations that may differ: the one saved in the file, the one the API shows, and the one that capture runs on.
 * Only a restart makes them one. Any thread.
 */
public final class Configuration {
    private final FrigateVersion version;
    private final Traps traps;
    /** What was switched by hand; 0.18 remembers it over a restart. */
    private final Map<String, Map<List<String>, Boolean>> switched = new TreeMap<>();

    /** In nanoseconds of this machine, as if it had been running for a while already. */
    private long started = System.nanoTime() - 100_000_000_000L;

    private ObjectNode saved;
    private ObjectNode shown;
    private ObjectNode running;

    /** @param cameras where each camera is, with its password, by name */
    public Configuration(FrigateVersion version, Map<String, String> cameras, Traps traps) {
        this.version = version;
        this.traps = traps;
        saved = new ConfigTemplate(version).filled(cameras);
        shown = saved.deepCopy();
        running = saved.deepCopy();
    }

    public synchronized List<String> cameras() {
        return List.copyOf(((ObjectNode) shown.get("cameras")).propertyNames());
    }

    /** With passwords, as the API holds it. */
    public synchronized ObjectNode shown() {
        return shown.deepCopy();
    }

    /** As in the file. */
    public synchronized ObjectNode saved() {
        return saved.deepCopy();
    }

    /** Where what is recorded of a camera really comes from; empty when nothing is recorded. */
    public synchronized Optional<String> captures(String camera) {
        JsonNode of = running.get("cameras").path(camera);
        boolean records = of.path("enabled").asBoolean(false)
                && of.path("record").path("enabled").asBoolean(false);
        return StreamSupport.stream(of.path("ffmpeg").path("inputs").spliterator(), false)
                .filter(input -> records && hasRole(input, "record") && starts(input))
                .map(input -> input.path("path").asString(""))
                .findFirst();
    }

    private static boolean hasRole(JsonNode input, String role) {
        return StreamSupport.stream(input.path("roles").spliterator(), false)
                .anyMatch(one -> one.asString("").equals(role));
    }

    private boolean starts(JsonNode input) {
        boolean bare = input.path("input_args").isMissingNode()
                || input.path("input_args").isEmpty()
                        && input.path("input_args").asString("").isEmpty();
        boolean http = input.path("path").asString("").startsWith("http");
        return !(http && bare && traps.has(FrigateTrap.HTTP_INPUT_NEEDS_ARGS));
    }

    /** Saves a change. @return why it is refused; then nothing is changed */
    public synchronized Optional<String> save(ObjectNode change) {
        Optional<String> wrong = ConfigChange.wrongIn(saved, change);
        if (wrong.isEmpty()) {
            ConfigChange.merge(saved, change);
        }
        return wrong;
    }

    /** The API shows what is saved from now on. */
    public synchronized void show() {
        shown = saved.deepCopy();
    }

    /** Capture takes over a part of a camera, as it is shown. */
    public synchronized void run(String camera, String field) {
        JsonNode now = shown.get("cameras").path(camera).path(field);
        if (running.get("cameras").get(camera) instanceof ObjectNode there && !now.isMissingNode()) {
            there.set(field, now.deepCopy());
        }
    }

    /** Changes what is shown and runs, not what is saved. */
    public synchronized Optional<String> inMemory(ObjectNode change) {
        Optional<String> wrong = ConfigChange.wrongIn(shown, change);
        if (wrong.isEmpty()) {
            ConfigChange.merge(shown, change);
            ConfigChange.merge(running, change);
        }
        return wrong;
    }

    /** Switches a part of a camera, as {@code record, enabled}. */
    public synchronized void switchTo(String camera, List<String> part, boolean on) {
        ConfigChange.set(shown.get("cameras").path(camera), part, on);
        ConfigChange.set(running.get("cameras").path(camera), part, on);
        switched.computeIfAbsent(camera, name -> new HashMap<>()).put(part, on);
    }

    /** What was saved is now shown and runs. */
    public synchronized void restart() {
        started = System.nanoTime();
        shown = saved.deepCopy();
        running = saved.deepCopy();
        if (version.atLeast(FrigateVersion.V0_18)) {
            Map<String, Map<List<String>, Boolean>> again = new TreeMap<>(switched);
            again.forEach((camera, parts) -> Map.copyOf(parts).forEach((part, on) -> switchTo(camera, part, on)));
        }
    }

    /** How long it has been running, in seconds. */
    public synchronized double uptime() {
        return (System.nanoTime() - started) / 1e9;
    }

    public synchronized void remove(String camera) {
        List.of(saved, shown, running).forEach(config -> ((ObjectNode) config.get("cameras")).remove(camera));
    }

    /** @param source where it is, with its password */
    public synchronized void add(String camera, String source) {
        List.of(saved, shown, running)
                .forEach(config -> ((ObjectNode) config.get("cameras"))
                        .set(camera, new ConfigTemplate(version).camera(camera, source)));
    }

    /** Changes all three, as if it had always been so. */
    public synchronized void always(ObjectNode change) {
        List.of(saved, shown, running).forEach(config -> ConfigChange.merge(config, change));
    }
}
