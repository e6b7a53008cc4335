package obscura.web.overview;

import java.util.List;
import java.util.Optional;
import obscura.plugin.camera.Camera;
import obscura.plugin.posture.Posture;
import obscura.web.http.View;
import obscura.web.timeline.TimelinePage;

/**
 * Every camera somebody may see.
 *
 * @param attention what needs somebody first
 * @param recorders whether any recorder was added
 */
public record OverviewPage(View view, List<Attention> attention, List<Card> cards, boolean recorders) {
    /**
     * One camera.
     *
     * @param newest when its newest footage ends, as told to people
     * @param picture where its newest picture is; empty when there is none or they may not see it
     * @param waits whether something about it needs attention
     */
    public record Card(
            Camera camera, Posture posture, Optional<String> newest, Optional<String> picture, boolean waits) {}

    public String label(Card card) {
        return TimelinePage.label(view, card.posture());
    }

    public String because(Card card) {
        return view.t("timeline.because." + card.posture().reasons().get(0).key());
    }
}
