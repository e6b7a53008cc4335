package obscura.plugin.nvr.frigate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Sight;
import obscura.plugin.nvr.control.Sighting;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrRequest.Verb;

/**
 * What lies in Frigate's media folder, and what its own search for orphans finds. That search says success when it gave up on a
 * kind of file, and never looks at the pictures of exports (trap 8); both are told as orphans.
 */
final class FileSights {
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int MOST_STEPS = 120;

    private final FrigateCalls calls;
    private final Media media;
    private final ExportRows exports;
    private final Pause pause;

    FileSights(FrigateCalls calls, Media media, ExportRows exports, Pause pause) {
        this.calls = calls;
        this.media = media;
        this.exports = exports;
        this.pause = pause;
    }

    Answer<List<Sighting>> pictures(List<String> cameras, Instant at) {
        List<Sighting> seen = new ArrayList<>();
        Optional<Trouble> trouble = Optional.empty();
        for (String camera : cameras) {
            trouble = trouble.or(() -> ofCamera(Sight.PREVIEWS, "clips/previews/" + camera, camera, at, seen))
                    .or(() -> ofCamera(Sight.THUMBNAILS, "clips/thumbs/" + camera, camera, at, seen));
        }
        trouble = trouble.or(() -> byName(Sight.THUMBNAILS, "clips/review", KeptName::ofReviewThumb, at, seen))
                .or(() -> byName(Sight.SNAPSHOTS, "clips", KeptName::ofSnapshot, at, seen))
                .or(() -> exports(at, seen));
        return trouble.<Answer<List<Sighting>>>map(Answer.No::new).orElseGet(() -> Answer.given(seen));
    }

    private Optional<Trouble> ofCamera(Sight sight, String folder, String camera, Instant at, List<Sighting> seen) {
        Answer<List<MediaFile>> files = files(folder);
        files.found()
                .filter(found -> !found.isEmpty())
                .ifPresent(found -> seen.add(
                        new Sighting(sight, Optional.of(camera), folder + " (" + found.size() + ")", false, at)));
        return files.why();
    }

    private Optional<Trouble> byName(
            Sight sight, String folder, Function<String, Optional<KeptName>> read, Instant at, List<Sighting> seen) {
        Answer<List<MediaFile>> files = files(folder);
        Map<String, Long> cameras = files.found().orElse(List.of()).stream()
                .flatMap(file -> read.apply(file.name()).stream())
                .collect(Collectors.groupingBy(KeptName::camera, Collectors.counting()));
        cameras.forEach((camera, count) ->
                seen.add(new Sighting(sight, Optional.of(camera), folder + " (" + count + ")", false, at)));
        return files.why();
    }

    private Answer<List<MediaFile>> files(String folder) {
        return media.folder(folder)
                .map(found -> found.orElse(List.of()).stream()
                        .filter(file -> !file.folder())
                        .toList());
    }

    private Optional<Trouble> exports(Instant at, List<Sighting> seen) {
        Answer<Map<String, ExportRows.Row>> rows = exports.all();
        Answer<List<MediaFile>> films = files("exports");
        Answer<List<MediaFile>> thumbs = files("clips/export");
        Map<String, ExportRows.Row> known = rows.found().orElse(Map.of());
        known.values().stream()
                .collect(Collectors.groupingBy(ExportRows.Row::camera, Collectors.counting()))
                .forEach((camera, count) -> seen.add(
                        new Sighting(Sight.EXPORTS, Optional.of(camera), "exports (" + count + ")", false, at)));
        Set<String> named =
                known.values().stream().flatMap(row -> row.thumb().stream()).collect(Collectors.toSet());
        long lostFilms = films.found().orElse(List.of()).stream()
                .filter(file -> !known.containsKey("exports/" + file.name()))
                .count();
        long lostThumbs = thumbs.found().orElse(List.of()).stream()
                .filter(file -> !named.contains("clips/export/" + file.name()))
                .count();
        orphans("exports", lostFilms, at, seen);
        orphans("clips/export", lostThumbs, at, seen);
        return rows.why().or(films::why).or(thumbs::why);
    }

    private static void orphans(String where, long count, Instant at, List<Sighting> seen) {
        if (count > 0) {
            String words =
                    where + ": " + count + (count == 1 ? " file that no list shows" : " files that no list shows");
            seen.add(new Sighting(Sight.ORPHANS, Optional.empty(), words, false, at));
        }
    }

    /** Frigate's own search, of 0.18. It only looks. */
    Answer<List<Sighting>> orphans(Instant at) {
        Json asked = Json.object(Map.of(
                "dry_run", Json.truth(true),
                "media_types", Json.list(List.of(Json.text("all"))),
                "force", Json.truth(false),
                "verbose", Json.truth(false)));
        return calls.change(Verb.POST, NvrPath.of("/api/media/sync"), asked)
                .then(FrigateCalls::json)
                .then(started -> finished(started.at("job", "id").text().orElse("")))
                .map(results -> found(results, at));
    }

    private Answer<Json> finished(String job) {
        if (!job.matches("[A-Za-z0-9-]{1,60}")) {
            return Answer.no(Trouble.Kind.BROKEN_ANSWER, "Frigate's search for orphans has no name.");
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Answer<Json> status =
                    calls.json(NvrPath.of("/api/media/sync/status").then(job));
            if (status.why().isPresent()) {
                return status;
            }
            Json now = status.found().orElseThrow().at("job");
            String word = now.at("status").text().orElse("");
            if (!word.equals("queued") && !word.equals("running")) {
                return Answer.given(now.at("results"));
            }
            if (!pause.of(STEP)) {
                break;
            }
        }
        return Answer.no(Trouble.Kind.UNREACHABLE, "Frigate's search for orphans does not end. Try again later.");
    }

    /** Whatever the whole says: a kind it gave up on, or is silent about, is unknown. */
    private static List<Sighting> found(Json results, Instant at) {
        List<Sighting> seen = new ArrayList<>();
        for (String kind : List.of(
                "event_snapshots", "event_thumbnails", "review_thumbnails", "previews", "exports", "recordings")) {
            Json one = results.at(kind);
            double orphans = one.at("orphans_found").number().orElse(-1);
            boolean unknown = orphans < 0
                    || one.at("aborted").isTrue()
                    || !one.at("error").isNothing();
            String where = "media/sync: " + kind + ": ";
            if (unknown) {
                seen.add(new Sighting(
                        Sight.ORPHANS, Optional.empty(), where + "it gave up, so how many is unknown", false, at));
            } else if (orphans > 0) {
                seen.add(new Sighting(Sight.ORPHANS, Optional.empty(), where + (long) orphans + " files", false, at));
            }
        }
        return seen;
    }
}
