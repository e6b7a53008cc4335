package obscura.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import obscura.plugin.export.order.CarryOutExport;
import obscura.plugin.export.order.Reviews;
import obscura.plugin.journal.Journal;
import obscura.plugin.work.Bounds;
import obscura.plugin.work.WorkerPictures;
import obscura.plugin.work.Workers;
import obscura.web.http.Route;
import obscura.web.review.PictureRoutes;
import obscura.web.review.ReviewRoutes;
import obscura.web.rounds.InTime;

/** {@link WiringOfExports} continued: where a person decides what an export shows. */
final class WiringOfReview implements AutoCloseable {
    /** Who looks closely at one picture soon wants the next. */
    private static final Duration PICTURES_STAY = Duration.ofMinutes(1);

    private final WorkerPictures pictures;
    private final InTime inTime = new InTime();
    private final List<Route> routes;

    WiringOfReview(
            WiringOfExports exports, CarryOutExport.Footage footage, Workers workers, Journal journal, Clock clock) {
        Reviews reviews = new Reviews(exports.exports(), exports.folders(), exports.desk(), footage);
        pictures = new WorkerPictures(workers, Bounds.PICTURES, PICTURES_STAY);
        routes = Stream.concat(
                        new ReviewRoutes(exports.exports(), reviews).routes().stream(),
                        new PictureRoutes(exports.exports(), reviews, pictures, inTime, journal, clock)
                                .routes().stream())
                .toList();
    }

    List<Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        inTime.close();
        pictures.close();
    }
}
