package obscura.e2e.shinobi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        JsonArray monitors = new JsonArray();
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
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.addProperty("msg", "Monitor mode changed : " + mode);
        answer.addProperty("cmd_at", recorder.clock().command(recorder.clock().local(Instant.now())));
        return Reply.json(answer);
    }

    /** @param body {@code {"data":{…}}}, where data may be a text that holds it */
    Reply configure(String mid, String body) {
        try {
            JsonElement data = JsonParser.parseString(body).getAsJsonObject().get("data");
            JsonObject monitor = data.isJsonPrimitive()
                    ? JsonParser.parseString(data.getAsString()).getAsJsonObject()
                    : data.getAsJsonObject();
            boolean known = recorder.monitors.configure(mid, unpacked(monitor));
            return Reply.said(true, "Monitor " + (known ? "Updated" : "Added") + " by user. : " + user);
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            return Reply.said(false, "No Monitor Data");
        }
    }

    private static JsonObject unpacked(JsonObject monitor) {
        JsonElement details = monitor.get("details");
        if (details != null && details.isJsonPrimitive()) {
            monitor.add("details", JsonParser.parseString(details.getAsString()));
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
        JsonObject details = new JsonObject();
        details.addProperty("size", "10000");
        details.addProperty("days", "5");
        details.addProperty("event_days", "10");
        details.addProperty("log_days", "10");
        JsonObject account = new JsonObject();
        account.addProperty("ke", recorder.group);
        account.addProperty("uid", user);
        account.addProperty("mail", "ops@example.test");
        account.add("details", details);
        JsonObject answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.add("user", account);
        return Reply.json(answer);
    }
}
