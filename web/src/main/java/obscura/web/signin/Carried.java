package obscura.web.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody had typed when their session was over, carried through signing in. Passwords and codes are left behind.
 *
 * @param field its name in the form it belongs to
 */
public record Carried(String field, String value) {
    private static final int MOST = 200;
    private static final Set<String> LEFT_BEHIND = Set.of("csrf", "password", "again", "old", "code");
    private static final String PREFIX = "carried.";

    /** From the form that could not be taken. */
    static List<Carried> from(Map<String, List<String>> typed) {
        List<Carried> carried = new ArrayList<>();
        typed.forEach((field, values) -> values.stream()
                .filter(value -> !LEFT_BEHIND.contains(field) && !field.startsWith(PREFIX) && carried.size() < MOST)
                .forEach(value -> carried.add(new Carried(field, value))));
        return carried;
    }

    /** From the sign-in form, which holds them under names of its own. */
    static List<Carried> through(Map<String, List<String>> typed) {
        List<Carried> carried = new ArrayList<>();
        typed.forEach((field, values) -> values.stream()
                .filter(value -> field.startsWith(PREFIX) && carried.size() < MOST)
                .forEach(value -> carried.add(new Carried(field.substring(PREFIX.length()), value))));
        return carried;
    }

    public String nameInSignIn() {
        return PREFIX + field;
    }
}
