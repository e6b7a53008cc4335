package obscura.e2e.shinobi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What it answers about monitors: {@code monitor/…} and {@code configureMonitor/…}. */
record MonitorAnswers(Recorder recorder, String user) {
    private static final Set<String> MODES = Set.of("stop", "start", "record", "idle");

    Reply list(String key) {
        return told(recorder.monitors.all(), key);
    }

    Reply one(String mid, String key) {
        return told(recorder.monitors.all().stream().filter(mid::equals).toList(), key);
    }

    private Reply told(List<String> mids, String key) {
        ArrayNode monitors = Tree.array();
        mids.forEach(mid -> monitors.add(recorder.monitors.told(mid, key)));
        return Reply.json(monitors);
    }

    Reply mode(String mid, String mode) {
        if (!recorder.monitors.has(mid)) {
            return Reply.said(false, "Monitor or Key does not exist.");
        }
        if (!MODES.contains(mode)) {
            return Reply.said(false, "Mode not recognized.");
        }
        if (recorder.monitors.mode(mid).equals(mode)) {
            return Reply.said(false, "Monitor mode is already : " + mode);
        }
        recorder.monitors.mode(mid, mode);
        if (mode.equals("stop")) {
            recorder.stopShowing(mid);
        } else {
            recorder.show(mid);
        }
        ObjectNode answer = Tree.object();
        answer.put("ok", true);
        answer.put("msg", "Monitor mode changed : " + mode);
        answer.put("cmd_at", recorder.clock().command(recorder.clock().local(Instant.now())));
        return Reply.json(answer);
    }

    /** @param body {@code {"data":{…}}}, where data may be a text that holds it */
    Reply configure(String mid, String body) {
        try {
            JsonNode data = Tree.read(body).asObject().get("data");
            ObjectNode monitor = data.isValueNode() ? Tree.read(data.asString()).asObject() : data.asObject();
            boolean known = recorder.monitors.configure(mid, unpacked(monitor));
            return Reply.said(true, "Monitor " + (known ? "Updated" : "Added") + " by user. : " + user);
        } catch (JacksonException | NullPointerException e) {
            return Reply.said(false, "No Monitor Data");
        }
    }

    private static ObjectNode unpacked(ObjectNode monitor) {
        JsonNode details = monitor.get("details");
        if (details != null && details.isValueNode()) {
            monitor.set("details", Tree.read(details.asString()));
        }
        return monitor;
    }

    Reply delete(String mid, Map<String, String> query) {
        if (!recorder.monitors.has(mid) && !recorder.traps.has(ShinobiTrap.OK_FOR_A_MISSING_MONITOR)) {
            return Reply.said(false, "Monitor or Key does not exist.");
        }
        recorder.monitors.remove(mid);
        recorder.stopShowing(mid);
        if (query.getOrDefault("deleteFiles", "").equals("true")) {
            recorder.videos.all(row -> row.mid().equals(mid)).forEach(recorder::delete);
        }
        return Reply.said(true, "Monitor Deleted by user : " + user);
    }

    /** Whose key it is, and how long the account keeps things. */
    Reply account() {
        ObjectNode details = Tree.object();
        details.put("size", "10000");
        details.put("days", "5");
        details.put("event_days", "10");
        details.put("log_days", "10");
        ObjectNode account = Tree.object();
        account.put("ke", recorder.group);
        account.put("uid", user);
        account.put("mail", "ops@example.test");
        account.set("details", details);
        ObjectNode answer = Tree.object();
        answer.put("ok", true);
        answer.set("user", account);
        return Reply.json(answer);
    }
}
