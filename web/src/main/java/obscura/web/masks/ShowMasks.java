package obscura.web.masks;

import io.javalin.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.CameraAnswer;
import obscura.plugin.camera.CameraLink;
import obscura.plugin.camera.CameraLinks;
import obscura.plugin.camera.KeptMask;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.id.CameraId;
import obscura.plugin.masking.Masks;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;
import obscura.plugin.masking.WatchNotes;
import obscura.web.http.Call;
import obscura.web.text.Texts;

/** Puts the page of one camera's masks together; changes nothing. */
final class ShowMasks {
    private final Masks masks;
    private final CameraLinks links;
    private final Stands stands;
    private final MaskRuns runs;

    /** What somebody sent that was not taken, to be shown again. */
    record Refused(List<WantedMask> drawn, Optional<String> wrong, Optional<WantedMasks> theirs) {}

    ShowMasks(Masks masks, CameraLinks links, Stands stands, MaskRuns runs) {
        this.masks = masks;
        this.links = links;
        this.stands = stands;
        this.runs = runs;
    }

    MasksPage page(Call call, Camera camera, Optional<Refused> refused) {
        Optional<CameraLink> link = links.find(camera.id());
        Optional<CameraAnswer<Stand>> stand =
                runs.running(camera.id()).isPresent() ? Optional.empty() : link.map(stands::now);
        WantedMasks wanted = masks.wanted(camera.id());
        List<WantedMask> drawn = refused.map(Refused::drawn).orElse(wanted.masks());
        return new MasksPage(
                call.view(),
                camera,
                link.isPresent(),
                stand.flatMap(CameraAnswer::found).map(there -> editor(call, wanted.version(), drawn, there)),
                stand.flatMap(CameraAnswer::why).map(why -> CameraWords.trouble(why, call.texts())),
                refused.flatMap(Refused::wrong),
                refused.flatMap(Refused::theirs).map(theirs -> theirs(drawn, theirs)),
                run(call.texts(), camera.id()),
                runs.failure(camera.id()),
                drifts(call.texts(), masks.notes(camera.id())),
                report(call.texts(), camera.id(), wanted.version()),
                link.filter(CameraLink::reapply).isPresent());
    }

    Optional<MasksPage.Run> run(Texts texts, CameraId camera) {
        return runs.running(camera)
                .map(run -> new MasksPage.Run(texts.of(
                        run.what() == MaskRuns.What.APPLY ? "masks.applying" : "masks.looking",
                        texts.clock(run.since()))));
    }

    private static MasksPage.Editor editor(Call call, long version, List<WantedMask> drawn, Stand stand) {
        JsonMapper mapper = call.raw().jsonMapper();
        List<SentMask> sent = drawn.stream().map(SentMask::of).toList();
        List<List<List<Double>>> foreign = stand.notOurs().stream()
                .flatMap(mask -> mask.polygon().stream())
                .map(SentMask::corners)
                .toList();
        List<String> styles = Stream.of(MaskStyle.SOLID, MaskStyle.PIXELATED, MaskStyle.BLURRED)
                .map(SentMask::word)
                .toList();
        return new MasksPage.Editor(
                version,
                json(mapper, new EditorGiven(sent, foreign, styles)),
                json(mapper, EditorTexts.in(call.texts())),
                json(mapper, sent),
                stand.pictures().views().stream()
                        .map(view -> ReportView.choice(view, call.texts()))
                        .toList(),
                notOurs(stand.notOurs(), call.texts()));
    }

    private static String json(JsonMapper mapper, Object value) {
        return mapper.toJsonString(value, value.getClass());
    }

    private static List<MasksPage.NotOurs> notOurs(List<KeptMask> notOurs, Texts texts) {
        return notOurs.stream()
                .map(mask -> new MasksPage.NotOurs(
                        mask.token(),
                        texts.of(mask.hides() ? "masks.otherhides" : "masks.otheropen", mask.token()),
                        mask.hides() && mask.polygon().isPresent()))
                .toList();
    }

    private static MasksPage.Theirs theirs(List<WantedMask> drawn, WantedMasks theirs) {
        return new MasksPage.Theirs(
                drawn.stream().map(mask -> ReportView.points(mask.polygon())).toList(),
                theirs.masks().stream()
                        .map(mask -> ReportView.points(mask.polygon()))
                        .toList(),
                theirs.masks().stream().map(WantedMask::name).toList());
    }

    private Optional<ReportView> report(Texts texts, CameraId camera, long version) {
        Optional<String> before = runs.before(camera).map(MaskRuns.Before::view);
        return masks.report(camera).map(report -> ReportView.of(report, report.version() != version, before, texts));
    }

    static MasksPage.Drifts drifts(Texts texts, WatchNotes notes) {
        return new MasksPage.Drifts(
                notes.drifts().stream()
                        .map(drift -> texts.of("masks.since", Words.drift(drift, texts), texts.time(drift.since())))
                        .toList(),
                notes.silentSince().map(since -> texts.of("masks.silent", texts.time(since))));
    }
}
