package obscura.e2e.frigate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import obscura.e2e.footage.StreetClip;
import obscura.e2e.frigate.api.Inside;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Segment;

/** What the cameras leave behind: files with their rows. */
record Footage(Inside inside) {
    List<Segment> record(String camera, Instant from, int count) {
        List<Segment> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(segment(camera, from.getEpochSecond() + (long) i * StreetClip.SECONDS));
        }
        return List.copyOf(made);
    }

    private Segment segment(String camera, double start) {
        byte[] film = inside.films().segment(camera, start);
        String path = MediaFolder.segmentPath(camera, start);
        double end = start + StreetClip.SECONDS;
        inside.media().write(path, film, end);
        Segment row = new Segment(inside.id(start), camera, start, end, path, film.length, 0, 0);
        if (inside.traps().has(FrigateTrap.NO_ROOM_DELETES_OLDEST)) {
            deleteOldest();
        }
        inside.book().recordings().add(row);
        return row;
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
