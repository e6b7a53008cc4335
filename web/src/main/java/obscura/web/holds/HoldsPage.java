package obscura.web.holds;

import java.util.List;
import java.util.Optional;
import obscura.plugin.access.Right;
import obscura.web.http.View;

/**
 * All holds on cameras somebody may see.
 *
 * @param ended newest first
 * @param older address of the next page, when there is one
 */
public record HoldsPage(View view, List<HoldRow> standing, List<HoldRow> ended, Optional<String> older) {
    public boolean maySet() {
        return view.may(Right.SET_HOLDS);
    }
}
