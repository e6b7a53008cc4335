package obscura.web.retention;

import java.util.List;
import java.util.Optional;
import obscura.web.http.View;

/**
 * All runs, newest first.
 *
 * @param older address of the next page, when there is one
 */
public record RunsPage(View view, List<RunRow> rows, Optional<String> older) {}
