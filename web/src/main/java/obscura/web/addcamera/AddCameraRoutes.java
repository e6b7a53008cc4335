package obscura.web.addcamera;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.CameraOffer;
import obscura.plugin.camera.CameraPassword;
import obscura.plugin.camera.CameraSearch;
import obscura.plugin.camera.CameraTrouble;
import obscura.plugin.camera.Cameras;
import obscura.plugin.camera.MaskCamera;
import obscura.plugin.camera.MaskCameras;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.masking.AddCamera;
import obscura.plugin.masking.AddResult;
import obscura.plugin.masking.AddWarning;
import obscura.plugin.masking.NewCamera;
import obscura.web.http.Action;
import obscura.web.http.Call;
import obscura.web.http.Form;
import obscura.web.http.Grave;
import obscura.web.http.NotThere;
import obscura.web.http.Route;
import obscura.web.masks.CameraWords;

/** Says how a camera is reached, a new one or one that a recorder knows. What can't be spoken to is not kept. */
public final class AddCameraRoutes {
    private static final Duration SEARCH = Duration.ofSeconds(3);

    private final Cameras cameras;
    private final CameraLinks links;
    private final MaskCameras devices;
    private final CameraSearch search;
    private final AddCamera add;
    private final LetAdderSee letSee;
    private final Journal journal;

    public AddCameraRoutes(
            Cameras cameras,
            CameraLinks links,
            MaskCameras devices,
            CameraSearch search,
            AddCamera add,
            LetAdderSee letSee,
            Journal journal) {
        this.cameras = cameras;
        this.links = links;
        this.devices = devices;
        this.search = search;
        this.add = add;
        this.letSee = letSee;
        this.journal = journal;
    }

    public List<Route> routes() {
        String known = "/cameras/{camera}/address";
        return List.of(
                Route.get("/cameras/add", Right.MANAGE_CAMERAS, call -> show(call, 200, offered(call), Shown.PLAIN)),
                Route.post("/cameras/add", Right.MANAGE_CAMERAS, grave(this::save)),
                Route.post("/cameras/add/search", Right.MANAGE_CAMERAS, this::search),
                Route.get(known, Right.MANAGE_CAMERAS, call -> show(call, 200, offered(call), Shown.PLAIN)),
                Route.post(known, Right.MANAGE_CAMERAS, grave(this::save)),
                Route.post(known + "/search", Right.MANAGE_CAMERAS, this::search));
    }

    private record Shown(Optional<List<CameraOffer>> offers, Optional<String> changed, List<String> lenses) {
        static final Shown PLAIN = new Shown(Optional.empty(), Optional.empty(), List.of());
    }

    private Action grave(Action action) {
        return call -> {
            Optional<Camera> camera = camera(call);
            String page =
                    camera.map(known -> "/cameras/" + known.id() + "/address").orElse("/cameras/add");
            Grave.action(page, action).run(call);
        };
    }

    /** Empty for a new one. */
    private Optional<Camera> camera(Call call) {
        if (!call.raw().pathParamMap().containsKey("camera")) {
            return Optional.empty();
        }
        CameraId id = call.camera("camera");
        return Optional.of(cameras.find(id).orElseThrow(NotThere::new));
    }

    private static Form offered(Call call) {
        return call.query("address")
                .map(address -> new Form(java.util.Map.of("address", List.of(address))))
                .orElseGet(Form::empty);
    }

    private void show(Call call, int status, Form form, Shown shown) {
        Optional<Camera> camera = camera(call);
        Optional<CameraLink> link = camera.flatMap(known -> links.find(known.id()));
        call.page(
                status,
                "addcamera/address",
                new AddressPage(call.view(), form, camera, link, shown.offers(), shown.changed(), shown.lenses()));
    }

    private void search(Call call) {
        camera(call);
        CameraAnswer<List<CameraOffer>> found = search.look(SEARCH);
        Form form = call.form();
        found.why().ifPresent(why -> form.wrong("form", CameraWords.trouble(why, call.texts())));
        show(call, found.why().isPresent() ? 422 : 200, form, new Shown(found.found(), Optional.empty(), List.of()));
    }

    private void save(Call call) {
        Form form = call.form();
        Optional<Camera> camera = camera(call);
        String name = camera.map(Camera::name)
                .orElseGet(
                        () -> form.line("name", Camera.LONGEST_NAME, call.view().t("addcamera.namebad")));
        String address =
                form.line("address", CameraLink.LONGEST_ADDRESS, call.view().t("addcamera.addressbad"));
        Optional<CameraPassword> password =
                form.read("password", CameraPassword::new, call.view().t("addcamera.passwordbad"));
        if (!form.isRight()) {
            show(call, 422, form, Shown.PLAIN);
            return;
        }
        Optional<CameraLink> link = camera.flatMap(known -> links.find(known.id()));
        Optional<String> changed = link.flatMap(known -> otherCertificate(known, address));
        if (changed.isPresent() && !form.text("certificate").equals(changed.get())) {
            form.wrong("form", call.view().t("addcamera.certificatechanged"));
            show(call, 422, form, new Shown(Optional.empty(), changed, List.of()));
            return;
        }
        boolean reapply = link.filter(CameraLink::reapply).isPresent();
        NewCamera wanted = new NewCamera(
                        name,
                        address,
                        form.text("user").strip(),
                        password.orElseThrow(),
                        camera.map(Camera::id),
                        reapply)
                .withLens(lens(form, link))
                // What a person compared is the only one that gets the password.
                .withCertificate(changed.or(() -> link.flatMap(known -> pinned(known, address))));
        answer(call, form, wanted, add.add(wanted, call.who()));
    }

    private static Optional<String> lens(Form form, Optional<CameraLink> link) {
        return Optional.of(form.text("lens"))
                .filter(chosen -> !chosen.isEmpty())
                .or(() -> link.flatMap(CameraLink::lens));
    }

    /** Another address may be another device. */
    private static Optional<String> pinned(CameraLink link, String address) {
        return link.address().equals(address) ? link.certificate() : Optional.empty();
    }

    /** What it shows now if that is not what it showed first; asked without any login. */
    private Optional<String> otherCertificate(CameraLink link, String address) {
        Optional<String> pinned = pinned(link, address);
        if (pinned.isEmpty()) {
            return Optional.empty();
        }
        MaskCamera device = devices.attempt(address, "", new CameraPassword(""), Optional.empty());
        device.facts();
        return device.certificate().filter(shown -> !shown.equals(pinned.get()));
    }

    private void answer(Call call, Form form, NewCamera wanted, AddResult result) {
        if (result instanceof AddResult.Added added) {
            added(call, wanted, added);
        } else if (result instanceof AddResult.Refused refused) {
            form.wrong(field(refused.trouble().kind()), CameraWords.trouble(refused.trouble(), call.texts()));
            show(call, 422, form, Shown.PLAIN);
        } else {
            AddResult.WhichLens which = (AddResult.WhichLens) result;
            form.wrong(
                    "form", call.view().t("addcamera.whichlens", which.lenses().size()));
            show(call, 422, form, new Shown(Optional.empty(), Optional.empty(), which.lenses()));
        }
    }

    private void added(Call call, NewCamera wanted, AddResult.Added added) {
        letSee.see(added.cameras(), call.visitor(), call.who());
        wanted.existing()
                .ifPresent(id -> journal.append(new Note(
                        call.who(),
                        Act.CHANGE_CAMERA_LINK,
                        Optional.of(id),
                        Optional.empty(),
                        wanted.address(),
                        "",
                        Result.DONE)));
        if (added.warnings().isEmpty() && added.cameras().size() == 1) {
            call.redirect("/cameras/" + added.camera().id() + "/masks", "addcamera.told.added");
            return;
        }
        List<String> warnings = added.warnings().stream()
                .map(warning -> sentence(warning, call))
                .toList();
        call.page("addcamera/added", new AddedPage(call.view(), added.cameras(), added.facts(), warnings));
    }

    private static String sentence(AddWarning warning, Call call) {
        if (warning instanceof AddWarning.ClockOff clock) {
            return call.view().t("addcamera.clockoff", clock.off().toMinutes());
        }
        return CameraWords.trouble(((AddWarning.Troubled) warning).trouble(), call.texts());
    }

    /** Where the sentence stands: beside what has to be typed differently. */
    private static String field(CameraTrouble.Kind kind) {
        return switch (kind) {
            case UNREACHABLE,
                    STOPPED_ANSWERING,
                    NO_ENCRYPTION,
                    NOT_ONVIF,
                    BROKEN_ANSWER,
                    TOO_LARGE,
                    ADDRESS_REFUSED,
                    ADDRESS_UNCLEAR,
                    REDIRECTED -> "address";
            case LOGIN_REFUSED, LOGIN_UNSAYABLE -> "password";
            case NOT_ALLOWED -> "user";
            case INTERRUPTED,
                    LOGIN_METHOD_UNKNOWN,
                    PASSWORD_LOST,
                    CLOCK_OFF,
                    CERTIFICATE_CHANGED,
                    NO_MEDIA2,
                    NO_MASKS,
                    LIMIT_REACHED,
                    POLYGON_REFUSED,
                    CHANGE_REFUSED,
                    UNKNOWN_THERE,
                    LENS_GONE,
                    STREAM_UNCLEAR,
                    STREAM_NOT_RTSP,
                    STREAM_ENCRYPTED,
                    NO_PICTURE -> "form";
        };
    }
}
