package obscura.plugin.nvr.frigate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrCamera.Recording;
import obscura.plugin.nvr.control.ShownAddress;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.pattern.ShownName;

/** Frigate's configuration as it shows it: what it runs with, or says that it runs with. */
record FrigateConfig(Json json) {
    List<String> names() {
        return List.copyOf(json.at("cameras").fields().keySet());
    }

    Answer<Json> camera(String name) {
        Json camera = json.at("cameras", name);
        return camera.isObject()
                ? Answer.given(camera)
                : Answer.no(
                        Trouble.Kind.REFUSED,
                        "Frigate has no camera called " + ShownName.of(name)
                                + " any more. It was renamed or removed there; choose the one it is now.");
    }

    List<NvrCamera> cameras() {
        return names().stream()
                .map(name -> camera(name, json.at("cameras", name)))
                .toList();
    }

    Answer<NvrCamera> shown(String name) {
        return camera(name).map(camera -> camera(name, camera));
    }

    private static NvrCamera camera(String name, Json camera) {
        List<NvrCamera.Input> inputs = new ArrayList<>();
        for (Json input : camera.at("ffmpeg", "inputs").items()) {
            List<String> roles = input.at("roles").items().stream()
                    .flatMap(role -> role.text().stream())
                    .toList();
            inputs.add(
                    new NvrCamera.Input(ShownAddress.of(input.at("path").text().orElse("")), roles));
        }
        return new NvrCamera(name, camera.at("enabled").isTrue(), recording(camera), inputs);
    }

    /** Whatever was said when it was switched: this is what is so (trap 10). */
    static Recording recording(Json camera) {
        Optional<Boolean> now = camera.at("record", "enabled").truth();
        boolean saved = camera.at("record", "enabled_in_config").truth().orElse(now.orElse(false));
        if (now.isEmpty()) {
            return Recording.UNKNOWN;
        }
        if (now.get()) {
            return Recording.ON;
        }
        return saved ? Recording.OFF_FOR_NOW : Recording.OFF;
    }

    /** How many days something is kept; the way through the configuration may differ by version. */
    static OptionalDouble days(Json camera, String... path) {
        return camera.at(path).number();
    }
}
