package obscura.migrations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.ExactText;

/** A filter as conditions on the journal's table: the words are fixed, every value is bound. */
final class EntryConditions {
    private static final String CONTAINS = "name || char(10) || about || char(10) || reason LIKE :%s ESCAPE '!'";

    private final List<String> all = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    EntryConditions(EntryFilter filter) {
        acts(filter.acts());
        filter.who().ifPresent(who -> bound("name = :who", "who", ExactText.escaped(who)));
        filter.camera().ifPresent(camera -> bound("camera = :camera", "camera", camera.number()));
        filter.result().ifPresent(result -> bound("result = :result", "result", result.word()));
        filter.from().ifPresent(from -> bound("at >= :from", "from", Millis.of(from)));
        filter.to().ifPresent(to -> bound("at < :to", "to", Millis.of(to)));
        filter.text()
                .strip()
                .lines()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .forEach(this::word);
    }

    private void acts(Set<Act> acts) {
        List<String> any = new ArrayList<>();
        for (Act act : acts) {
            String name = "act" + act.ordinal();
            any.add("act = :" + name);
            values.put(name, act.word());
        }
        either(any);
    }

    /** SQLite takes only Latin letters of both sizes as the same; so all of the word large and all of it small also count. */
    private void word(String word) {
        Set<String> forms =
                new LinkedHashSet<>(List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)));
        List<String> any = new ArrayList<>();
        for (String form : forms) {
            String name = "text" + values.size();
            any.add(CONTAINS.formatted(name));
            values.put(name, "%" + ExactText.escaped(form).replaceAll("[!%_]", "!$0") + "%");
        }
        either(any);
    }

    private void bound(String condition, String name, Object value) {
        all.add(condition);
        values.put(name, value);
    }

    private void either(List<String> any) {
        if (!any.isEmpty()) {
            all.add("(" + String.join(" OR ", any) + ")");
        }
    }

    String sql() {
        return String.join(" AND ", all);
    }

    Map<String, Object> values() {
        return values;
    }
}
