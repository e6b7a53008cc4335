package obscura.plugin.nvr.frigate;

import java.util.Map;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.NvrRequest.Verb;

/** Writes into Frigate's configuration. What it answers proves nothing; its callers read back. */
final class ChangeConfig {
    private static final NvrPath SET = NvrPath.of("/api/config/set");

    private final FrigateCalls calls;

    ChangeConfig(FrigateCalls calls) {
        this.calls = calls;
    }

    /** Saved, and taken over by what runs. @param field of the camera, one that this version takes over while it runs */
    Answer<NvrReply> live(String camera, String field, Json value) {
        return heard(calls.change(
                Verb.PUT,
                SET,
                Json.object(Map.of(
                        "requires_restart", Json.number(0),
                        "update_topic", Json.text("config/cameras/" + camera + "/" + field),
                        "config_data", data(camera, field, value)))));
    }

    /** Saved for the next start only. */
    Answer<NvrReply> saved(String camera, String field, Json value) {
        return saved(data(camera, field, value));
    }

    Answer<NvrReply> saved(Json data) {
        return heard(calls.change(
                Verb.PUT, SET, Json.object(Map.of("requires_restart", Json.number(1), "config_data", data))));
    }

    private static Json data(String camera, String field, Json value) {
        return Json.object("cameras", Json.object(camera, Json.object(field, value)));
    }

    private static Answer<NvrReply> heard(Answer<NvrReply> answer) {
        return answer.then(reply -> {
            if (reply.status() == 400) {
                return Answer.no(Trouble.Kind.REFUSED, "Frigate did not take the change: " + FrigateCalls.said(reply));
            }
            return reply.isDone() && !reply.isPage()
                    ? Answer.given(reply)
                    : Answer.no(
                            Trouble.Kind.BROKEN_ANSWER,
                            "Frigate failed while it was changing its settings (status " + reply.status() + ").");
        });
    }
}
