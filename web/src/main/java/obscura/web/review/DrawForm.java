package obscura.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.export.review.Drawn;
import obscura.plugin.export.review.Looked;
import obscura.plugin.mask.Box;
import obscura.plugin.mask.Point;
import obscura.plugin.mask.Polygon;
import obscura.plugin.time.Span;
import obscura.web.http.Form;
import obscura.web.http.View;

/** A region as the page sends it: in percent of the picture and in seconds from the first picture. */
record DrawForm(Form form, Looked.Source source, View view) {
    private static final int LONGEST = 4000;
    private static final double PERCENT = 100;

    /** Empty, and said in the form, when it is none. */
    Optional<Polygon> polygon() {
        String corners = form.text("corners").strip();
        return corners.isEmpty()
                ? form.read("left", typed -> rectangle(), view.t("review.shapebad"))
                : form.read("corners", DrawForm::corners, view.t("review.cornersbad"));
    }

    private Polygon rectangle() {
        double left = number("left");
        double top = number("top");
        Box box = Box.clipped(
                left / PERCENT, top / PERCENT, (left + number("width")) / PERCENT, (top + number("height")) / PERCENT);
        if (box == null) {
            throw new IllegalArgumentException("Nothing of it is in the picture");
        }
        return Polygon.of(box);
    }

    private static Polygon corners(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("Too long");
        }
        List<Point> corners = new ArrayList<>();
        for (String corner : text.split("[\\s;]+")) {
            String[] both = corner.split(",");
            corners.add(new Point(share(both[0]), share(both[1])));
        }
        if (corners.size() > Drawn.MOST_CORNERS) {
            throw new IllegalArgumentException("Too many corners");
        }
        return new Polygon(corners);
    }

    private static double share(String percent) {
        return Math.max(0, Math.min(1, Double.parseDouble(percent) / PERCENT));
    }

    /** Until the last picture is until the end, however long that one is shown. */
    Optional<Span> span() {
        return form.read("from", typed -> readSpan(), view.t("review.spanbad"));
    }

    private Span readSpan() {
        long from = source.first() + Span.micros(seconds("from"));
        long to = source.first() + Span.micros(seconds("to"));
        boolean toTheEnd = to >= source.last() - Span.SECOND / 100;
        if (from > source.last()) {
            throw new IllegalArgumentException("After the last picture");
        }
        return new Span(from, toTheEnd ? Span.FOREVER : to);
    }

    private double seconds(String field) {
        double seconds = number(field);
        if (!(seconds >= 0 && seconds <= 1e7)) {
            throw new IllegalArgumentException("Not a time");
        }
        return seconds;
    }

    private double number(String field) {
        return Double.parseDouble(form.text(field).strip().replace(',', '.'));
    }
}
