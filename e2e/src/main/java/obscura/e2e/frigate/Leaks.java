package obscura.e2e.frigate;

import obscura.e2e.frigate.state.Configuration;
import obscura.e2e.frigate.state.FrigateLeak;
import obscura.e2e.frigate.wire.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Switches on in the configuration what its owner may have forgotten. */
record Leaks(Configuration config) {
    void open(String camera, FrigateLeak leak) {
        switch (leak) {
            case GO2RTC_STREAM -> restream(camera);
            case SNAPSHOTS -> enable(camera, "snapshots");
            case MQTT_SNAPSHOTS -> {
                enable(camera, "mqtt");
                enableAll("mqtt");
            }
            case FACE_RECOGNITION -> {
                enable(camera, "face_recognition");
                enableAll("face_recognition");
            }
            case PLATE_RECOGNITION -> {
                enable(camera, "lpr");
                enableAll("lpr");
            }
            case SEMANTIC_SEARCH -> enableAll("semantic_search");
            case AUDIO_DETECTION -> enable(camera, "audio");
            case SECOND_INPUT -> secondInput(camera);
        }
    }

    private void restream(String camera) {
        ObjectNode change = Json.object();
        change.putObject("go2rtc").putObject("streams").put(camera, source(camera));
        change.putObject("cameras")
                .putObject(camera)
                .putObject("live")
                .putObject("streams")
                .put(camera, camera);
        config.always(change);
    }

    private void secondInput(String camera) {
        ArrayNode inputs = (ArrayNode) config.shown().at("/cameras/" + camera + "/ffmpeg/inputs");
        ObjectNode second = ((ObjectNode) inputs.get(0)).deepCopy();
        second.put("path", source(camera) + "/sub");
        inputs.add(second);
        ObjectNode change = Json.object();
        change.putObject("cameras").putObject(camera).putObject("ffmpeg").set("inputs", inputs);
        config.always(change);
    }

    private String source(String camera) {
        return config.shown().at("/cameras/" + camera + "/ffmpeg/inputs/0/path").asString();
    }

    private void enable(String camera, String part) {
        ObjectNode change = Json.object();
        change.putObject("cameras").putObject(camera).putObject(part).put("enabled", true);
        config.always(change);
    }

    private void enableAll(String part) {
        ObjectNode change = Json.object();
        change.putObject(part).put("enabled", true);
        config.always(change);
    }
}
