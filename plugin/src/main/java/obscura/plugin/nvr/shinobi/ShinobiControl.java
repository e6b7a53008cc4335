package obscura.plugin.nvr.shinobi;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.InputBefore;
import obscura.plugin.nvr.control.NvrAbout;
import obscura.plugin.nvr.control.NvrAbout.Ability;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.NvrPicture;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.ReadJson;

/**
 * What a Shinobi does with its monitors. Its ok says nothing: a change that its database refused runs until the next start, and
 * then the camera is back. So what counts is what is stored, which is what it tells when it is asked for the monitor.
 */
final class ShinobiControl implements NvrControl {
    private static final Set<Ability> ABILITIES = EnumSet.of(
            Ability.SWITCH_RECORDING,
            Ability.SET_INPUT,
            Ability.SET_INPUT_WITHOUT_RESTART,
            Ability.DELETE_RECORDINGS,
            Ability.DELETE_EXPORTS,
            Ability.SET_RETENTION);

    private final ShinobiLine line;
    private final ShinobiLists lists;

    ShinobiControl(ShinobiLine line) {
        this.line = line;
        this.lists = new ShinobiLists(line);
    }

    /** A key is not told the version, so what is known is how it speaks. */
    @Override
    public Answer<NvrAbout> about() {
        return lists.monitors().map(known -> new NvrAbout("Shinobi (it tells a key no version)", true, ABILITIES));
    }

    @Override
    public Answer<List<NvrCamera>> cameras() {
        return lists.monitors().map(all -> all.stream().map(Monitor::camera).toList());
    }

    @Override
    public Answer<NvrPicture> picture(String camera) {
        // Of a monitor it does not know it hands out a picture all the same, so the list is asked first.
        return lists.monitor(camera)
                .then(monitor -> new LiveRemains(line)
                        .picture(camera)
                        .map(reply -> new NvrPicture(reply.body(), monitor.isLive())));
    }

    @Override
    public Answer<NvrCamera.Recording> record(String camera, boolean on) {
        return lists.monitor(camera)
                .then(monitor ->
                        isAs(monitor, on) ? Answer.given(monitor.camera().recording()) : switched(camera, on));
    }

    private static boolean isAs(Monitor monitor, boolean on) {
        return (monitor.camera().recording() == NvrCamera.Recording.ON) == on;
    }

    private Answer<NvrCamera.Recording> switched(String camera, boolean on) {
        // What it answers is not asked for: "already" is a no as well. What was stored decides.
        Answer<Json> said = line.act("monitor", path -> path.then(camera).then(on ? "record" : "start"));
        return lists.monitor(camera).then(after -> {
            if (isAs(after, on)) {
                return Answer.given(after.camera().recording());
            }
            return said.why()
                    .<Answer<NvrCamera.Recording>>map(Answer.No::new)
                    .orElseGet(() -> Answer.no(
                            Trouble.Kind.NOT_DONE,
                            "Shinobi said yes but did not store it: after its next start at the latest the monitor does as"
                                    + " before. Try again; if it stays so, switch it in Shinobi itself."));
        });
    }

    @Override
    public Answer<InputBefore> feed(String camera, String address) {
        Optional<URI> uri = stream(address);
        if (uri.isEmpty()) {
            return Answer.no(Trouble.Kind.REFUSED, "A monitor is fed from an http or rtsp address.");
        }
        return lists.monitor(camera)
                .then(before -> objection(before, address)
                        .<Answer<InputBefore>>map(Answer.No::new)
                        .orElseGet(() -> fed(before, uri.get())));
    }

    /** What it takes to put the camera back must be known before anything is changed. */
    private static Optional<Trouble> objection(Monitor before, String address) {
        if (before.source().isEmpty()) {
            return Optional.of(new Trouble(
                    Trouble.Kind.NO_RIGHT,
                    "Shinobi does not show this key where the camera's picture comes from, so it could not be put back."
                            + " Make a new API key there with all permissions."));
        }
        return before.source().equals(address)
                ? Optional.of(new Trouble(
                        Trouble.Kind.REFUSED,
                        "The monitor is fed from there already, so what it was fed from before is not known any more."))
                : Optional.empty();
    }

    private Answer<InputBefore> fed(Monitor before, URI address) {
        Json same = MonitorChange.same(before);
        Answer<Monitor> after = changed(before.mid(), MonitorChange.fed(before, address));
        if (after.why().filter(why -> why.kind() == Trouble.Kind.NOT_DONE).isPresent()) {
            // What runs now may be the new input and what is stored the old one: let both be the old one.
            line.configure(before.mid(), same);
        }
        return after.map(monitor -> new InputBefore(same.written()));
    }

    @Override
    public Answer<NvrCamera> feedAgain(String camera, InputBefore before) {
        Optional<Json> kept = ReadJson.of(before.text().getBytes(StandardCharsets.UTF_8));
        if (kept.filter(json -> json.at("mid").text().equals(Optional.of(camera)))
                .isEmpty()) {
            return Answer.no(Trouble.Kind.REFUSED, "What was kept of this camera's input is of another camera.");
        }
        return lists.monitor(camera)
                // How it records is its owner's and may have changed since.
                .then(now -> changed(camera, kept.get().with("mode", Json.text(now.mode()))))
                .map(Monitor::camera);
    }

    /** Sends a change and reads back whether it is stored. */
    private Answer<Monitor> changed(String camera, Json change) {
        Answer<Json> said = line.configure(camera, change);
        return lists.monitor(camera).then(after -> {
            if (isStored(after, change)) {
                return Answer.given(after);
            }
            return said.why()
                    .<Answer<Monitor>>map(Answer.No::new)
                    .orElseGet(() -> Answer.no(
                            Trouble.Kind.NOT_DONE,
                            "Shinobi said yes but did not store the change: after its next start at the latest the monitor is"
                                    + " as before. Try again; if it stays so, change the monitor in Shinobi itself."));
        });
    }

    private static boolean isStored(Monitor after, Json change) {
        Json details = change.at("details");
        boolean sameInputs = after.hasMoreInputs() == Monitor.hasMoreInputs(details);
        return after.setting("auto_host").equals(Monitor.text(details.at("auto_host")))
                && after.setting("auto_host_enable").equals(Monitor.text(details.at("auto_host_enable")))
                && sameInputs;
    }

    private static Optional<URI> stream(String address) {
        try {
            URI uri = new URI(address);
            boolean known =
                    uri.getScheme() != null && Set.of("http", "https", "rtsp").contains(uri.getScheme());
            return known && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
