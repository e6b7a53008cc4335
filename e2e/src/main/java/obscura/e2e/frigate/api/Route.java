package obscura.e2e.frigate.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Request;

/**
 * One call of the API.
 *
 * @param path as it must be whole; named groups are parts to take out
 * @param since the first version that has it
 * @param until the last version that has it
 * @param adminOnly viewers are refused
 */
record Route(
        String method,
        Pattern path,
        FrigateVersion since,
        FrigateVersion until,
        boolean adminOnly,
        Function<Request, Answer> answer) {
    private static final Pattern NAMES = Pattern.compile("\\(\\?<(\\w+)>");

    /** @param path parts in braces are taken out; a part ends at a slash */
    static Route to(String method, String path, Function<Request, Answer> answer) {
        Pattern pattern = Pattern.compile(path.replace(".", "\\.").replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
        boolean changes = !method.equals("GET");
        return new Route(method, pattern, FrigateVersion.V0_16, FrigateVersion.V0_21, changes, answer);
    }

    Route since(FrigateVersion first) {
        return new Route(method, path, first, until, adminOnly, answer);
    }

    Route until(FrigateVersion last) {
        return new Route(method, path, since, last, adminOnly, answer);
    }

    Route forAdmins() {
        return new Route(method, path, since, until, true, answer);
    }

    Route forEverybody() {
        return new Route(method, path, since, until, false, answer);
    }

    boolean isIn(FrigateVersion version) {
        return version.atLeast(since) && until.atLeast(version);
    }

    /** The parts taken out of the path; empty when it is another path. */
    Optional<Map<String, String>> match(String asked) {
        Matcher matcher = path.matcher(asked);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> named = new HashMap<>();
        NAMES.matcher(path.pattern()).results().forEach(name -> named.put(name.group(1), matcher.group(name.group(1))));
        return Optional.of(named);
    }
}
