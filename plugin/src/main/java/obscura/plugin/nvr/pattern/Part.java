package obscura.plugin.nvr.pattern;

import java.util.List;
import java.util.regex.Pattern;

/** One folder or file name of a pattern: what it looks like, and what its groups say. */
record Part(Pattern regex, List<Field> fields) {
    Part {
        fields = List.copyOf(fields);
    }
}
