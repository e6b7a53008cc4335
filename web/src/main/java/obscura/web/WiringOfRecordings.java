package obscura.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import obscura.migrations.Database;
import obscura.migrations.DurableJobs;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlClips;
import obscura.migrations.SqlNvrLogins;
import obscura.migrations.SqlNvrs;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Journal;
import obscura.plugin.nvr.ClipFiles;
import obscura.plugin.nvr.Clips;
import obscura.plugin.nvr.FetchedFootage;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.Nvr;
import obscura.plugin.nvr.NvrClipFiles;
import obscura.plugin.nvr.NvrDoor;
import obscura.plugin.nvr.NvrDoors;
import obscura.plugin.nvr.NvrLogins;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.NvrControl;
import obscura.plugin.nvr.control.NvrPicture;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.seal.SecretBox;
import obscura.plugin.site.Site;
import obscura.plugin.video.Pictures;
import obscura.plugin.work.Bounds;
import obscura.plugin.work.Cage;
import obscura.plugin.work.WorkerPictures;
import obscura.plugin.work.Workers;
import obscura.web.api.CamerasApi;
import obscura.web.api.FootageApi;
import obscura.web.api.NvrsApi;
import obscura.web.api.SettingsApi;
import obscura.web.home.Home;
import obscura.web.http.Route;
import obscura.web.lately.LatelyPictures;
import obscura.web.lately.LatelyRoutes;
import obscura.web.overview.Attention;
import obscura.web.overview.OverviewRoutes;
import obscura.web.overview.RecordingsAttention;
import obscura.web.posture.Postures;
import obscura.web.recorders.RecorderRoutes;
import obscura.web.recorders.TryRecorder;
import obscura.web.rounds.InTime;
import obscura.web.rounds.IndexRounds;
import obscura.web.rounds.OneRound;
import obscura.web.rounds.OpenNvrs;
import obscura.web.rounds.RoundJobs;
import obscura.web.settings.ChangeRecordings;
import obscura.web.settings.CheckFolder;
import obscura.web.settings.NewFolderRoutes;
import obscura.web.settings.RecordingsRoutes;
import obscura.web.settings.SettingsRoutes;
import obscura.web.timeline.NoteLooks;
import obscura.web.timeline.PictureRoutes;
import obscura.web.timeline.TakePicture;
import obscura.web.timeline.TimelineRoutes;

/** {@link WiringOfApp} continued: recorders, cameras and their footage, with the screens that show them. */
final class WiringOfRecordings implements AutoCloseable {
    /** How long a worker for pictures stays, so that leafing on is quick. */
    private static final Duration LEAFING = Duration.ofSeconds(20);

    private static final String FORGET = "forget-fetched-footage";

    private final Clock clock;
    private final Home home;
    private final Site site;
    private final Journal journal;
    private final Nvrs nvrs;
    private final NvrLogins logins;
    private final NvrDoors kinds;
    private final Cameras cameras;
    private final Clips clips;
    private final OpenNvrs doors;
    private final IndexRounds rounds;
    private final RoundJobs roundJobs;
    private final WorkerPictures pictures;
    private final FetchedFootage fetched;
    private final ClipFiles files;
    private final LatelyPictures lately;
    private final InTime inTime = new InTime();

    /**
     * @param jobs not started yet; the rounds are named here
     * @param kinds what stands behind doors to recorders
     * @param reading what is read through instead, when a recorder's footage is read
     */
    WiringOfRecordings(
            Home home,
            Database database,
            Clock clock,
            Site site,
            Journal journal,
            DurableJobs jobs,
            NvrDoors kinds,
            BiFunction<NvrId, Nvr, Nvr> reading,
            Consumer<String> log) {
        this.home = home;
        this.clock = clock;
        this.site = site;
        this.journal = journal;
        nvrs = new SqlNvrs(database);
        cameras = new SqlCameras(database);
        clips = new SqlClips(database);
        logins = new SqlNvrLogins(database, SecretBox.in(home.keys()));
        this.kinds = kinds;
        doors = new OpenNvrs(nvrs, logins, kinds, reading);
        IndexFootage index = new IndexFootage(cameras, new SqlClipIndex(database), clock);
        rounds = new IndexRounds(nvrs, new OneRound(doors, index, cameras, clips, clock), clock);
        roundJobs = new RoundJobs(jobs, rounds, clock);
        Workers workers = new Workers(Self.forWork(), Cage.ofThisSystem(), home.temp(), log);
        pictures = new WorkerPictures(workers, Bounds.PICTURES, LEAFING);
        fetched = new FetchedFootage(home.temp().resolve("footage"), FetchedFootage.Limits.NORMAL, clock);
        files = new NvrClipFiles(doors::footage, fetched);
        lately = new LatelyPictures(this::newest, clock);
        jobs.again(FORGET, Duration.ofMinutes(1), () -> {
            fetched.forgetOld();
            lately.forgetOld();
        });
    }

    /** Begins a round of every recorder now, so that nobody waits a minute for what is there. */
    void start() {
        rounds.all();
    }

    /** The door to a recorder; empty when it was removed. */
    Optional<NvrDoor> door(NvrId nvr) {
        return doors.of(nvr);
    }

    /** The way to read a recorder; empty when it was removed. */
    Optional<Nvr> footage(NvrId nvr) {
        return doors.footage(nvr);
    }

    /** The files of clips, wherever their recorders keep them. */
    ClipFiles files() {
        return files;
    }

    @Override
    public void close() {
        rounds.close();
        inTime.close();
        lately.close();
        pictures.close();
        fetched.close();
    }

    /** Where recordings are; for whoever else has something for the first page. */
    Attention.Source attention() {
        return new RecordingsAttention(nvrs, cameras, clips, rounds, clock);
    }

    List<Route> routes(List<Attention.Source> attention, Postures postures) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new OverviewRoutes(cameras, clips, nvrs, postures, ofOverview(), attention).routes());
        routes.addAll(new TimelineRoutes(cameras, clips, nvrs, postures, journal, clock).routes());
        routes.addAll(pictureRoutes(pictures));
        routes.addAll(settingsRoutes());
        routes.addAll(new CamerasApi(cameras, clips, postures).routes());
        routes.addAll(new FootageApi(cameras, clips).routes());
        return routes;
    }

    private List<Route> pictureRoutes(Pictures door) {
        TakePicture take = new TakePicture(clips, new TakePicture.Ways(recorders(), files, inTime, door));
        NoteLooks looks = new NoteLooks(journal, clock);
        List<Route> routes = new ArrayList<>(new PictureRoutes(cameras, take, looks).routes());
        routes.addAll(new LatelyRoutes(cameras, this::isFar, lately, looks, clock).routes());
        return routes;
    }

    /** Whether a recorder in the network has it. */
    private boolean isFar(Camera camera) {
        return isFar(camera.nvr());
    }

    private boolean isFar(NvrId nvr) {
        return nvrs.find(nvr)
                .filter(known -> !(known.settings() instanceof FolderSettings))
                .isPresent();
    }

    private Answer<NvrPicture> newest(Camera camera) {
        Optional<NvrControl> control = rounds.isSilent(camera.nvr())
                ? Optional.empty()
                : doors.of(camera.nvr()).flatMap(NvrDoor::control);
        return control.map(recorder -> recorder.picture(camera.nvrName()))
                .orElseGet(() -> Answer.no(Trouble.Kind.UNREACHABLE, "Its recorder gives no answer."));
    }

    private OverviewRoutes.Lately ofOverview() {
        return new OverviewRoutes.Lately() {
            @Override
            public boolean has(Camera camera) {
                return isFar(camera);
            }

            @Override
            public Optional<Instant> at(Camera camera) {
                return lately.of(camera).map(LatelyPictures.Picture::at);
            }
        };
    }

    private TakePicture.Recorders recorders() {
        return new TakePicture.Recorders() {
            @Override
            public boolean isSilent(NvrId nvr) {
                return rounds.isSilent(nvr) && isFar(nvr);
            }

            @Override
            public Optional<Nvr> footage(NvrId nvr) {
                return doors.footage(nvr);
            }
        };
    }

    private List<Route> settingsRoutes() {
        CheckFolder check = new CheckFolder(home.folder());
        ChangeRecordings change = new ChangeRecordings(nvrs, logins, roundJobs, journal);
        RecorderRoutes.Kept kept = new RecorderRoutes.Kept(nvrs, logins, change);
        TryRecorder attempt = new TryRecorder(kinds, inTime);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new SettingsRoutes(site, nvrs, rounds, journal).routes());
        routes.addAll(new NewFolderRoutes(change, check).routes());
        // Before the page of one: /settings/recordings/frigate is no recorder that is there already.
        routes.addAll(RecorderRoutes.of(kept, check, attempt, journal, new SecureRandom(), clock)
                .routes());
        routes.addAll(new RecordingsRoutes(nvrs, logins, cameras, clips, rounds, change, clock).routes());
        routes.addAll(new NvrsApi(kept, check, attempt).routes());
        routes.addAll(new SettingsApi(site, journal).routes());
        return routes;
    }
}
