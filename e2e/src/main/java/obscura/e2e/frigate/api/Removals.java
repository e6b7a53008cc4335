package obscura.e2e.frigate.api;

import java.util.List;
import java.util.Set;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.state.Segment;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Request;

/** Deleting recordings: every segment that touches the range, both ends included. */
record Removals(Inside inside) {
    List<Route> routes() {
        return List.of(Route.to("DELETE", "/recordings/start/{start}/end/{end}", this::delete)
                .since(FrigateVersion.V0_18));
    }

    private Answer delete(Request request) {
        if (request.time("start") >= request.time("end")) {
            return Answer.failure(400, "Start time must be less than end time.");
        }
        List<String> cameras = inside.cameras(request);
        if (cameras.isEmpty()) {
            return Answer.failure(400, "No valid cameras found in the request.");
        }
        Set<String> keep = Set.of(request.asked("keep").orElse("").split(","));
        List<Segment> gone = cameras.stream()
                .flatMap(camera ->
                        inside.book().recordings().of(camera, request.time("start"), request.time("end")).stream())
                .filter(row -> !(keep.contains("motion") && row.motion() > 0))
                .filter(row -> !(keep.contains("object") && row.objects() > 0))
                .toList();
        return said(gone.size(), remove(gone));
    }

    private static Answer said(int rows, int failed) {
        String errors = failed > 0 ? " %d file deletion error(s) occurred.".formatted(failed) : "";
        return Answer.success("Successfully deleted %d recording(s).".formatted(rows) + errors);
    }

    /** Rows and files go, as far as the traps let them. @return how many files it says it could not delete */
    int remove(List<Segment> gone) {
        if (inside.has(FrigateTrap.DELETE_CHANGES_NOTHING)) {
            return 0;
        }
        boolean silently = inside.has(FrigateTrap.FILE_LEFT_SILENTLY);
        boolean leaves = silently || inside.has(FrigateTrap.FILE_LEFT_AFTER_SUCCESS);
        int removable = leaves && !gone.isEmpty() ? gone.size() - 1 : gone.size();
        gone.subList(0, removable).forEach(row -> unlink(row.path()));
        gone.forEach(inside.book().deleted()::add);
        inside.book().recordings().remove(gone);
        if (!inside.has(FrigateTrap.PREVIEWS_STAY)) {
            gone.forEach(this::removePreviews);
        }
        return silently ? 0 : gone.size() - removable;
    }

    private void unlink(String path) {
        if (inside.has(FrigateTrap.LATE_UNLINK)) {
            inside.media().deleteLater(path);
        } else {
            inside.media().delete(path);
        }
    }

    private void removePreviews(Segment row) {
        inside.book().previews().of(row.camera(), row.start(), row.end()).forEach(preview -> {
            inside.media().delete(preview.path());
            inside.book().previews().remove(preview);
        });
    }

    /** What overlaps a range of a camera. */
    List<Segment> overlapping(String camera, double start, double end) {
        return inside.book().recordings().of(camera, start, end);
    }
}
