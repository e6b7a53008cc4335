package obscura.e2e.frigate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import obscura.e2e.footage.StreetClip;
import obscura.e2e.frigate.api.Inside;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.state.Event;
import obscura.e2e.frigate.state.Export;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Preview;
import obscura.e2e.frigate.state.Review;
import obscura.e2e.frigate.state.Segment;

/** What the cameras leave behind: files with their rows. */
record Footage(Inside inside) {
    List<Segment> record(String camera, Instant from, int count) {
        List<Segment> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(segment(camera, from.getEpochSecond() + inside.ahead() + i * StreetClip.SECONDS));
        }
        return List.copyOf(made);
    }

    private Segment segment(String camera, double start) {
        byte[] film = inside.films().segment(camera, start);
        String path = MediaFolder.segmentPath(camera, start);
        double end = start + StreetClip.SECONDS + (inside.has(FrigateTrap.SEGMENTS_OVERLAP) ? 0.04 : 0);
        inside.media().write(path, film, end);
        Segment row = new Segment(inside.id(start), camera, start, end, path, film.length, 0, 0);
        if (inside.has(FrigateTrap.NO_ROOM_DELETES_OLDEST)) {
            deleteOldest();
        }
        inside.book().recordings().add(row);
        return row;
    }

    /** With snapshot and thumbnail. */
    Event event(String camera, String label, double start, double end) {
        Event row = new Event(inside.id(start), camera, label, start, end, true);
        inside.media()
                .write(
                        "clips/%s-%s.jpg".formatted(camera, row.id()),
                        inside.films().picture(camera, 3),
                        end);
        inside.media().write("clips/%s-%s-clean.webp".formatted(camera, row.id()), thumb(camera), end);
        inside.media().write(row.thumb(), thumb(camera), end);
        inside.book().events().add(row);
        return row;
    }

    /** From two seconds before an event to half a second after it, with a thumbnail. */
    Review review(Event event) {
        double start = event.start() - 2;
        String id = inside.id(start);
        String thumb = "clips/review/thumb-%s-%s.webp".formatted(event.camera(), id);
        Review row = new Review(id, event.camera(), start, event.end() + 0.5, event.id(), event.label(), thumb);
        inside.media().write(thumb, thumb(event.camera()), row.end());
        inside.book().reviews().add(row);
        return row;
    }

    /** A small film of that time; its picture is the camera's. */
    Preview preview(String camera, double start, double end) {
        String path = "clips/previews/%s/%s-%s.mp4".formatted(camera, Inside.plain(start), Inside.plain(end));
        inside.media().write(path, inside.films().segment(camera, start), end);
        Preview row = new Preview(inside.id(start), camera, start, end, path);
        inside.book().previews().add(row);
        return row;
    }

    /** Somebody cut it out: a film and its picture, named as Frigate names them. */
    Export export(String camera, double start, double end) {
        Export row = Export.of(camera, inside.sixLetters(), camera, start, end, inside.now())
                .done();
        inside.media().write(row.video(), inside.films().segment(camera, start), row.made());
        inside.media().write(row.thumb(), thumb(camera), row.made());
        inside.book().exports().add(row);
        return row;
    }

    private byte[] thumb(String camera) {
        return inside.films().thumb(camera);
    }

    private void deleteOldest() {
        inside.book().recordings().all().stream()
                .min(Comparator.comparingDouble(Segment::start))
                .ifPresent(oldest -> {
                    inside.media().delete(oldest.path());
                    inside.book().recordings().remove(oldest);
                });
    }

    /** What was deleted is there again, when that trap is on. */
    void afterRestart() {
        if (inside.traps().has(FrigateTrap.ROWS_COME_BACK)) {
            inside.book().deleted().all().forEach(row -> {
                inside.media().write(row.path(), inside.films().segment(row.camera(), row.start()), row.end());
                inside.book().recordings().add(row);
            });
        }
    }
}
