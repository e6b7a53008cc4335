package obscura.e2e.frigate.api;

import java.util.List;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Json;
import obscura.e2e.frigate.wire.Request;
import tools.jackson.databind.node.ObjectNode;

/** What it is, who asks, how it does. */
record About(Inside inside) {
    private static final List<String> DISKS =
            List.of("/media/frigate/recordings", "/media/frigate/clips", "tmp/cache", "/dev/shm");

    List<Route> routes() {
        return List.of(
                Route.to(
                        "GET",
                        "/version",
                        request -> Answer.text(200, inside.version().text())),
                Route.to("GET", "/", request -> Answer.text(200, "Frigate is running. Alive and healthy!")),
                Route.to("GET", "/profile", this::profile),
                Route.to("GET", "/stats", request -> stats()),
                Route.to("POST", "/restart", request -> restart()));
    }

    private Answer profile(Request request) {
        return Answer.json(Json.object()
                .put("username", request.caller().user())
                .put("role", request.caller().role().text())
                .set("allowed_cameras", Json.texts(inside.config().cameras())));
    }

    private Answer restart() {
        inside.restart().run();
        return Answer.success("Restarting (this can take up to one minute)...");
    }

    private Answer stats() {
        ObjectNode stats = Json.object();
        ObjectNode cameras = stats.putObject("cameras");
        inside.config().cameras().forEach(name -> cameras.set(name, camera(name)));
        stats.putObject("detectors");
        stats.put("detection_fps", 0.0);
        stats.putObject("cpu_usages");
        stats.set("service", service());
        stats.putObject("processes");
        return Answer.json(stats);
    }

    private ObjectNode camera(String name) {
        double rate = inside.config().captures(name).isPresent() ? 5.0 : 0.0;
        return Json.object()
                .put("camera_fps", rate)
                .put("process_fps", rate)
                .put("skipped_fps", 0.0)
                .put("detection_fps", 0.0)
                .put("detection_enabled", true)
                .put("pid", 1)
                .put("capture_pid", 2)
                .put("ffmpeg_pid", 3)
                .put("audio_rms", 0)
                .put("audio_dBFS", 0);
    }

    private ObjectNode service() {
        ObjectNode service = Json.object()
                .put("uptime", inside.config().uptime())
                .put("version", inside.version().text())
                .put("latest_version", "0.17.2");
        ObjectNode storage = service.putObject("storage");
        DISKS.forEach(disk -> storage.putObject(disk)
                .put("total", 258019.6)
                .put("used", 34653.4)
                .put("free", 69244.0)
                .put("mount_type", "ext4"));
        service.putObject("temperatures");
        return service.put("last_updated", (long) inside.now());
    }
}
