package obscura.web.exports;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import obscura.web.RecordedHome;
import obscura.web.RunningSite;

/** Somebody who orders exports in the browser and waits for them. */
final class Orders {
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");

    private final RunningSite.Visitor visitor;

    Orders(RunningSite.Visitor visitor) {
        this.visitor = visitor;
    }

    /** A form as the page sends it. */
    static List<String[]> form(long camera, int from, int to, String... more) {
        List<String[]> form = new ArrayList<>();
        form.add(new String[] {"camera", Long.toString(camera)});
        form.add(new String[] {"from", local(from)});
        form.add(new String[] {"to", local(to)});
        form.add(new String[] {"hide", "people"});
        form.add(new String[] {"reason", "asked by the police, case 12"});
        for (int i = 0; i < more.length; i += 2) {
            String field = more[i];
            form.removeIf(old -> old[0].equals(field));
            form.add(new String[] {field, more[i + 1]});
        }
        return form;
    }

    static Instant at(int second) {
        return RecordedHome.START.plusSeconds(second);
    }

    static String local(int second) {
        return at(second).toString().replace("Z", "");
    }

    /** Its id. */
    String order(long camera, int from, int to, String... more) {
        HttpResponse<String> answer = visitor.post("/exports", form(camera, from, to, more));
        String place = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return place.substring(place.lastIndexOf('/') + 1);
    }

    String state(String id) {
        Matcher found = STATE.matcher(visitor.get("/api/v1/exports/" + id).body());
        return found.find() ? found.group(1) : "missing";
    }

    /** Waits as an open page does; how it ended. */
    String untilOver(String id) {
        try (Stream<String> events = visitor.events("/exports/" + id + "/events")) {
            return events.dropWhile(line -> !line.equals("event: over"))
                    .skip(1)
                    .findFirst()
                    .orElseThrow()
                    .replace("data: ", "");
        }
    }

    /** Waits until an open page says so. */
    void untilTold(String id, String words) {
        try (Stream<String> events = visitor.events("/exports/" + id + "/events")) {
            events.filter(line -> line.startsWith("data: ") && line.contains(words))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("It was over before it said: " + words));
        }
    }
}
