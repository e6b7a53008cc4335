package obscura.plugin.nvr.frigate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.nvr.control.NvrCamera.Recording;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.pattern.ShownName;

/** What Frigate's configuration shows: a pure reading of it. */
final class ConfigSights {
    private final FrigateConfig config;
    private final Instant at;
    private final boolean mayChange;
    private final List<Sighting> seen = new ArrayList<>();

    private ConfigSights(FrigateConfig config, boolean mayChange, Instant at) {
        this.config = config;
        this.mayChange = mayChange;
        this.at = at;
    }

    /** @param mayChange whether this Frigate may be changed, without which nothing can be mended */
    static List<Sighting> of(FrigateConfig config, boolean mayChange, Instant at) {
        ConfigSights sights = new ConfigSights(config, mayChange, at);
        config.names().forEach(name -> sights.camera(name, config.json().at("cameras", name)));
        sights.restreams();
        if (config.json().at("semantic_search", "enabled").isTrue()) {
            sights.add(Sight.THUMBNAILS, Optional.empty(), "semantic_search.enabled", false);
        }
        return List.copyOf(sights.seen);
    }

    private void camera(String name, Json camera) {
        Recording recording = FrigateConfig.recording(camera);
        if (recording == Recording.ON) {
            add(Sight.RECORDS, name, "record.enabled", false);
        }
        if (recording == Recording.OFF_FOR_NOW) {
            add(Sight.OFF_FOR_NOW, name, "record.enabled is off, record.enabled_in_config on", true);
        }
        if (camera.at("ffmpeg", "inputs").items().size() > 1) {
            add(Sight.SECOND_STREAM, name, "ffmpeg.inputs", false);
        }
        if (camera.at("snapshots", "enabled").isTrue()) {
            add(Sight.SNAPSHOTS, name, "snapshots.enabled", true);
        }
        if (config.json().at("mqtt", "enabled").isTrue()
                && camera.at("mqtt", "enabled").isTrue()) {
            add(Sight.BROKER_PICTURES, name, "mqtt.enabled", true);
        }
        recognition(name, camera);
        sound(name, camera);
    }

    /** A camera's own switch does nothing while the one for all is off. */
    private void recognition(String name, Json camera) {
        if (isOnForAll("face_recognition")
                && camera.at("face_recognition", "enabled").isTrue()) {
            add(Sight.FACE_RECOGNITION, name, "face_recognition.enabled", true);
        }
        if (isOnForAll("lpr") && camera.at("lpr", "enabled").isTrue()) {
            add(Sight.PLATE_RECOGNITION, name, "lpr.enabled", true);
        }
    }

    private boolean isOnForAll(String what) {
        return config.json().at(what, "enabled").truth().orElse(true);
    }

    private void sound(String name, Json camera) {
        String output = camera.at("ffmpeg", "output_args", "record").text().orElse("");
        boolean recorded = FrigateConfig.recording(camera) == Recording.ON && output.contains("audio");
        if (camera.at("audio", "enabled").isTrue()) {
            add(Sight.AUDIO, name, "audio.enabled", true);
        } else if (recorded) {
            add(Sight.AUDIO, name, "ffmpeg.output_args.record", false);
        }
    }

    private void restreams() {
        List<String> cameras = config.names();
        for (String stream : config.json().at("go2rtc", "streams").fields().keySet()) {
            Optional<String> camera = cameras.stream()
                    .filter(name -> name.equals(stream) || shows(name, stream))
                    .findFirst();
            add(Sight.RESTREAM, camera, "go2rtc.streams." + ShownName.of(stream), false);
        }
    }

    private boolean shows(String camera, String stream) {
        return config.json().at("cameras", camera, "live", "streams").fields().values().stream()
                .anyMatch(name -> name.text().filter(stream::equals).isPresent());
    }

    private void add(Sight sight, String camera, String field, boolean mendable) {
        add(sight, Optional.of(camera), "cameras." + ShownName.of(camera) + "." + field, mendable);
    }

    private void add(Sight sight, Optional<String> camera, String where, boolean mendable) {
        seen.add(new Sighting(sight, camera, where, mendable && mayChange, at));
    }
}
