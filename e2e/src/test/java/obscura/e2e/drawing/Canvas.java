package obscura.e2e.drawing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;

/** The picture of the editor, worked by mouse or fingers; places are fractions of what is to be seen of it. */
final class Canvas {
    private final Page page;

    Canvas(Page page) {
        this.page = page;
    }

    void click(double x, double y) {
        page.mouse().click(left(x), top(y));
    }

    void doubleClick(double x, double y) {
        page.mouse().dblclick(left(x), top(y));
    }

    void drag(double fromX, double fromY, double toX, double toY) {
        page.mouse().move(left(fromX), top(fromY));
        page.mouse().down();
        page.mouse().move(left((fromX + toX) / 2), top((fromY + toY) / 2));
        page.mouse().move(left(toX), top(toY));
    }

    void drop() {
        page.mouse().up();
    }

    void wheel(double x, double y, int turns) {
        page.mouse().move(left(x), top(y));
        page.mouse().wheel(0, turns);
    }

    void tap(double x, double y) {
        page.touchscreen().tap(left(x), top(y));
    }

    /** One or two fingers from one place to another; each is x, y, x, y. */
    void fingers(double[]... ways) {
        CDPSession session = page.context().newCDPSession(page);
        touch(session, "touchStart", 0, ways);
        touch(session, "touchMove", 0.5, ways);
        touch(session, "touchMove", 1, ways);
        touch(session, "touchEnd", 1);
        session.detach();
    }

    /** One finger held still until something happens. */
    void hold(double x, double y, Runnable until) {
        CDPSession session = page.context().newCDPSession(page);
        double[] place = {x, y, x, y};
        touch(session, "touchStart", 0, place);
        until.run();
        touch(session, "touchEnd", 1);
        session.detach();
    }

    private void touch(CDPSession session, String type, double along, double[]... ways) {
        JsonArray points = new JsonArray();
        for (int i = 0; i < ways.length; i++) {
            double[] way = ways[i];
            JsonObject point = new JsonObject();
            point.addProperty("x", left(way[0] + along * (way[2] - way[0])));
            point.addProperty("y", top(way[1] + along * (way[3] - way[1])));
            point.addProperty("id", i);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    /** What the form would send: the corners of each mask. */
    List<List<double[]>> masks() {
        String sent = page.locator("#apply [name=masks]").inputValue();
        List<List<double[]>> masks = new ArrayList<>();
        for (var mask : JsonParser.parseString(sent).getAsJsonArray()) {
            List<double[]> corners = new ArrayList<>();
            for (var corner : mask.getAsJsonObject().getAsJsonArray("polygon")) {
                JsonArray xy = corner.getAsJsonArray();
                corners.add(new double[] {xy.get(0).getAsDouble(), xy.get(1).getAsDouble()});
            }
            masks.add(corners);
        }
        return masks;
    }

    /** The corners of the mask that was drawn last. */
    List<double[]> last() {
        List<List<double[]>> masks = masks();
        return masks.get(masks.size() - 1);
    }

    String said() {
        return page.locator("[data-live]").innerText();
    }

    private double left(double x) {
        BoundingBox box = box();
        return box.x + x * box.width;
    }

    private double top(double y) {
        BoundingBox box = box();
        return box.y + y * box.height;
    }

    private BoundingBox box() {
        page.locator("svg.canvas").scrollIntoViewIfNeeded();
        return page.locator("svg.canvas").boundingBox();
    }
}
