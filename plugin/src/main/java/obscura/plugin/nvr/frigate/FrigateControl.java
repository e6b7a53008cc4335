package obscura.plugin.nvr.frigate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.InputBefore;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrCamera.Recording;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.NvrPicture;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.NvrRequest;
import obscura.plugin.nvr.line.NvrRequest.Verb;

/** What a Frigate does with its cameras. */
final class FrigateControl implements NvrControl {
    private static final int MOST_PICTURE = 2 << 20;
    /** What the first page shows. */
    private static final String HEIGHT = "270";

    private final FrigateCalls calls;
    private final AskFrigate ask;
    private final ChangeConfig change;
    private final Restarts restarts;
    private final FeedCamera feed;

    FrigateControl(FrigateCalls calls, AskFrigate ask, ChangeConfig change, Restarts restarts, FeedCamera feed) {
        this.calls = calls;
        this.ask = ask;
        this.change = change;
        this.restarts = restarts;
        this.feed = feed;
    }

    @Override
    public Answer<NvrAbout> about() {
        return ask.about();
    }

    @Override
    public Answer<List<NvrCamera>> cameras() {
        return ask.config().map(FrigateConfig::cameras);
    }

    @Override
    public Answer<NvrPicture> picture(String camera) {
        NvrRequest request = NvrRequest.get(
                        NvrPath.of("/api").then(camera).then("latest.jpg").with("height", HEIGHT))
                .atMost(MOST_PICTURE);
        return calls.send(request).then(FrigateControl::picture);
    }

    private static Answer<NvrPicture> picture(NvrReply reply) {
        byte[] body = reply.body();
        boolean jpeg = body.length > 3 && (body[0] & 0xFF) == 0xFF && (body[1] & 0xFF) == 0xD8;
        if (reply.status() != 200) {
            return Answer.no(
                    Trouble.Kind.REFUSED, "Frigate has no picture of this camera: " + FrigateCalls.said(reply));
        }
        boolean old = reply.first("x-frigate-offline")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        return jpeg
                ? Answer.given(new NvrPicture(body, !old))
                : Answer.no(Trouble.Kind.NOT_THIS_NVR, "Something else than a picture came. Check address and port.");
    }

    /** Into the configuration first, which lasts; then the switch of 0.18, which would win over it (traps 10 and 12). */
    @Override
    public Answer<Recording> record(String camera, boolean on) {
        return ask.mayChange()
                .then(version -> ask.config()
                        .then(config -> config.camera(camera))
                        .then(now -> {
                            Answer<NvrReply> said =
                                    change.live(camera, "record", Json.object("enabled", Json.truth(on)));
                            Recording wanted = on ? Recording.ON : Recording.OFF;
                            Answer<Recording> seen = seen(camera);
                            if (version.isEighteen() && seen.found().isPresent()) {
                                toggle(camera, on);
                                seen = seen(camera);
                            }
                            return checked(seen, wanted, said);
                        }));
    }

    private void toggle(String camera, boolean on) {
        NvrPath path = NvrPath.of("/api/camera").then(camera).then("set").then("recordings");
        calls.change(Verb.PUT, path, Json.object("value", Json.text(on ? "ON" : "OFF")));
    }

    private Answer<Recording> seen(String camera) {
        return restarts.patiently(
                () -> ask.config().then(config -> config.camera(camera)).map(FrigateConfig::recording));
    }

    private static Answer<Recording> checked(Answer<Recording> seen, Recording wanted, Answer<NvrReply> said) {
        if (seen.found().filter(wanted::equals).isPresent() || seen.why().isPresent()) {
            return seen;
        }
        Optional<Trouble> why = said.why().filter(trouble -> !trouble.isSilence());
        return Answer.no(
                Trouble.Kind.NOT_DONE,
                "Recording was to be switched " + (wanted == Recording.ON ? "on" : "off")
                        + ", and Frigate still shows it "
                        + words(seen.found().orElseThrow()) + ". "
                        + why.map(Trouble::sentence).orElse("Check the camera in Frigate."));
    }

    private static String words(Recording seen) {
        return Map.of(
                        Recording.ON, "on",
                        Recording.OFF, "off",
                        Recording.OFF_FOR_NOW, "off only until its next start",
                        Recording.UNKNOWN, "as neither on nor off")
                .get(seen);
    }

    @Override
    public Answer<InputBefore> feed(String camera, String address) {
        return feed.feed(camera, address);
    }

    @Override
    public Answer<NvrCamera> feedAgain(String camera, InputBefore before) {
        return feed.feedAgain(camera, before);
    }
}
