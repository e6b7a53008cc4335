package obscura.plugin.nvr.frigate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.InputBefore;
import obscura.plugin.nvr.control.NvrCamera;
import obscura.plugin.nvr.control.ShownAddress;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.ReadJson;

/**
 * Lets a camera's pictures come from somewhere else, and back. 0.18 takes it over while it runs. Up to 0.17 the live way answers
 * 500, has written the new address and goes on recording the camera (trap 6): so there it is written, Frigate restarted, and
 * looked at. When it can't be shown to be done, what was before is put back.
 */
final class FeedCamera {
    /** Without these Frigate adds what ffmpeg rejects for http (trap 19). */
    static final String HTTP_ARGS = "-fflags +genpts+discardcorrupt -use_wallclock_as_timestamps 1";

    private static final String RTSP_ARGS = "preset-rtsp-generic";
    /** No blanks, quotes or backslashes: it becomes part of a command line. */
    private static final Pattern ADDRESS =
            Pattern.compile("(https?|rtsps?)://[A-Za-z0-9\\[][A-Za-z0-9._~:/?@!&()*+,;=%\\[\\]-]{0,1000}");
    /** What may stand in an input beside its address. */
    private static final List<String> OWN = List.of("input_args", "hwaccel_args", "global_args");

    private final FrigateCalls calls;
    private final AskFrigate ask;
    private final ChangeConfig change;
    private final Restarts restarts;

    FeedCamera(FrigateCalls calls, AskFrigate ask, ChangeConfig change, Restarts restarts) {
        this.calls = calls;
        this.ask = ask;
        this.change = change;
        this.restarts = restarts;
    }

    Answer<InputBefore> feed(String camera, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            return Answer.no(
                    Trouble.Kind.ADDRESS_REFUSED,
                    "A camera of Frigate's is fed from an http or rtsp address, not from this.");
        }
        return ask.mayChange()
                .then(
                        version -> version.tellsInputs()
                                ? inputs(camera)
                                        .then(before -> feed(camera, version, before, List.of(one(address, before))))
                                : Answer.no(
                                        Trouble.Kind.CANT,
                                        "Frigate " + version.text()
                                                + " does not tell its cameras' whole addresses, so they could not be put"
                                                + " back. Update Frigate to 0.17 or newer, or change the input there yourself."));
    }

    private Answer<InputBefore> feed(String camera, FrigateVersion version, List<Json> before, List<Json> after) {
        Answer<NvrCamera> done = put(camera, version, after);
        if (done.why().isPresent()) {
            return new Answer.No<>(putBack(camera, version, before, done.why().get()));
        }
        return Answer.given(new InputBefore(Json.list(before).written()));
    }

    private Trouble putBack(String camera, FrigateVersion version, List<Json> before, Trouble why) {
        boolean back = put(camera, version, before).found().isPresent();
        return new Trouble(
                why.kind(),
                why.sentence()
                        + (back
                                ? " What was before is in place again."
                                : " What was before could not be put back: check the camera's input in Frigate."));
    }

    Answer<NvrCamera> feedAgain(String camera, InputBefore before) {
        List<Json> inputs = ReadJson.of(before.text().getBytes(StandardCharsets.UTF_8))
                .orElse(Json.NOTHING)
                .items();
        if (inputs.isEmpty()
                || inputs.stream().anyMatch(input -> input.at("path").text().isEmpty())) {
            return Answer.no(
                    Trouble.Kind.CANT, "What was kept of the camera's input can't be read. Set it in Frigate.");
        }
        return ask.mayChange().then(version -> put(camera, version, inputs));
    }

    /** One address for all that the camera is used for. */
    private static Json one(String address, List<Json> before) {
        Set<Json> roles = new LinkedHashSet<>(List.of(Json.text("detect"), Json.text("record")));
        before.forEach(input -> roles.addAll(input.at("roles").items()));
        Map<String, Json> input = new LinkedHashMap<>();
        input.put("path", Json.text(address));
        input.put("input_args", Json.text(address.startsWith("http") ? HTTP_ARGS : RTSP_ARGS));
        input.put("roles", Json.list(List.copyOf(roles)));
        return Json.object(input);
    }

    /** As they are, with passwords, and with what the configuration says beside the address. */
    private Answer<List<Json>> inputs(String camera) {
        return calls.json(NvrPath.of("/api/config/raw_paths"))
                .then(raw -> ask.config()
                        .then(config -> config.camera(camera))
                        .then(shown -> whole(
                                raw.at("cameras", camera, "ffmpeg", "inputs").items(),
                                shown.at("ffmpeg", "inputs").items())));
    }

    private static Answer<List<Json>> whole(List<Json> raw, List<Json> shown) {
        boolean readable = !raw.isEmpty()
                && raw.size() == shown.size()
                && raw.stream().allMatch(input -> input.at("path").text().isPresent());
        if (!readable) {
            return Answer.no(
                    Trouble.Kind.BROKEN_ANSWER,
                    "Frigate does not tell this camera's inputs whole, so nothing is changed: they could not be put back.");
        }
        List<Json> inputs = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            Json input = Json.object(
                    Map.of("path", raw.get(i).at("path"), "roles", raw.get(i).at("roles")));
            for (String own : OWN) {
                Json value = shown.get(i).at(own);
                boolean said = value.text().filter(text -> !text.isEmpty()).isPresent()
                        || !value.items().isEmpty();
                input = said ? input.with(own, value) : input;
            }
            inputs.add(input);
        }
        return Answer.given(inputs);
    }

    private Answer<NvrCamera> put(String camera, FrigateVersion version, List<Json> inputs) {
        Json ffmpeg = Json.object("inputs", Json.list(inputs));
        if (version.isEighteen()) {
            Answer<NvrReply> said = change.live(camera, "ffmpeg", ffmpeg);
            Answer<NvrCamera> now = restarts.patiently(() -> seen(camera, inputs));
            return now.found().isPresent()
                    ? now
                    : said.<NvrCamera>map(reply -> null)
                            .why()
                            .<Answer<NvrCamera>>map(Answer.No::new)
                            .orElse(now);
        }
        Answer<NvrReply> said = change.saved(camera, "ffmpeg", ffmpeg);
        if (said.why().filter(why -> why.kind() == Trouble.Kind.REFUSED).isPresent()) {
            return new Answer.No<>(said.why().get());
        }
        restarts.await(camera);
        Answer<NvrCamera> now = restarts.restart().then(uptime -> restarts.patiently(() -> seen(camera, inputs)));
        if (now.found().isPresent()) {
            restarts.isDone(camera);
        }
        return now;
    }

    /** The camera, when its inputs and the command that reads them are as they should be. */
    private Answer<NvrCamera> seen(String camera, List<Json> inputs) {
        return ask.config()
                .then(config -> config.camera(camera).then(now -> {
                    List<Json> there = now.at("ffmpeg", "inputs").items();
                    boolean same = there.size() == inputs.size();
                    for (int i = 0; same && i < inputs.size(); i++) {
                        same = hidden(there.get(i)).equals(hidden(inputs.get(i)));
                    }
                    return same && commandsFit(now, inputs)
                            ? config.shown(camera)
                            : Answer.no(
                                    Trouble.Kind.NOT_DONE,
                                    "Frigate says that the camera's input was changed, and what it runs with says otherwise.");
                }));
    }

    private static String hidden(Json input) {
        return ShownAddress.of(input.at("path").text().orElse(""));
    }

    private static boolean commandsFit(Json camera, List<Json> inputs) {
        List<String> commands = camera.at("ffmpeg_cmds").items().stream()
                .map(command -> command.at("cmd").text().orElse(""))
                .toList();
        return inputs.stream()
                .map(input -> input.at("path").text().orElse(""))
                .allMatch(path -> commands.stream().anyMatch(command -> fits(command, path)));
    }

    /** With the login left out, as Frigate shows it, and without what ffmpeg rejects. */
    private static boolean fits(String command, String path) {
        int login = path.lastIndexOf('@');
        String place = login < 0 ? path : path.substring(login + 1);
        boolean rejected = path.startsWith("http") && command.contains("-rtsp_transport");
        return command.contains(place) && !rejected;
    }

    /** Whether what runs is seen to read something else than what is set; empty when that is not shown. */
    static Optional<Boolean> runsOtherwise(Json stats, String camera, Json config) {
        List<String> running = stats.at("cpu_usages").fields().values().stream()
                .map(process -> process.at("cmdline").text().orElse(""))
                .filter(line -> line.contains("ffmpeg") && line.contains("/cache/" + camera + "@"))
                .toList();
        List<String> places = config.at("ffmpeg", "inputs").items().stream()
                .filter(input -> input.at("roles").items().contains(Json.text("record")))
                .map(input -> input.at("path").text().orElse(""))
                .map(path -> path.substring(path.lastIndexOf('@') + 1))
                .toList();
        return running.isEmpty() || places.isEmpty()
                ? Optional.empty()
                : Optional.of(running.stream().noneMatch(line -> places.stream().anyMatch(line::contains)));
    }
}
