package obscura.web.leaks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import obscura.plugin.broker.BrokerSettings;
import obscura.plugin.camera.Camera;
import obscura.plugin.id.NvrId;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.Mended;
import obscura.plugin.leak.Scan;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.control.Trouble;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * What one recorder keeps and sends.
 *
 * @param scan the last look; empty before the first
 * @param groups what was found, the worst first
 * @param counts what it was heard to publish of cameras the visitor may know of
 * @param unproven cameras of it whose masks are not proven
 * @param running whether something is being done; the page keeps asking until it is over
 * @param outcome what became of what was mended last
 * @param manages whether the visitor may mend and set the broker
 */
public record LeaksPage(
        View view,
        KnownNvr nvr,
        Optional<Scan> scan,
        List<Group> groups,
        List<Count> counts,
        List<Camera> unproven,
        boolean running,
        Optional<Mended> outcome,
        boolean manages,
        Optional<BrokerSettings> broker,
        Form form) {
    static final int MOST_PLACES = 50;

    /**
     * Findings of one kind.
     *
     * @param key of its sentences
     */
    public record Group(String key, List<Place> places) {
        public List<Place> shown() {
            return places.subList(0, Math.min(MOST_PLACES, places.size()));
        }

        public int more() {
            return places.size() - shown().size();
        }
    }

    /**
     * Where something was found.
     *
     * @param camera as people see it here; empty for the whole recorder
     */
    public record Place(Finding finding, String camera) {}

    /**
     * A number that was heard at the broker.
     *
     * @param camera as people see it here
     * @param what the recorder's word
     * @param active whether only what moves is counted
     */
    public record Count(String camera, String what, boolean active, long number) {}

    public String what(Count count) {
        return count.active() ? view.t("leaks.countactive", count.what()) : count.what();
    }

    public String base() {
        return path(nvr.id());
    }

    static String path(NvrId nvr) {
        return "/recorders/" + nvr + "/leaks";
    }

    public String what(Group group) {
        return view.t("leaks.what." + group.key());
    }

    public String why(Group group) {
        return view.t("leaks.why." + group.key());
    }

    public String how(Group group) {
        return view.t("leaks.how." + group.key());
    }

    /** Whether everything could be looked at the last time. */
    public boolean isWhole() {
        return scan.flatMap(Scan::whole).isPresent();
    }

    public boolean mayMend(Place place) {
        return manages && !running && place.finding().sighting().mendable();
    }

    /** How what was mended is told; empty when there is nothing to tell. */
    public Optional<Told> told() {
        return outcome.map(mended -> {
            if (mended instanceof Mended.NotDone no) {
                return new Told("bad", view.t("leaks.notdone", words(no.why())));
            }
            return mended instanceof Mended.Gone
                    ? new Told("good", view.t("leaks.gone"))
                    : new Told("bad", view.t("leaks.stillthere"));
        });
    }

    /** Why not everything could be seen, in the visitor's language; empty when it could. */
    public Optional<String> failure() {
        return scan.flatMap(Scan::failure).map(this::words);
    }

    /** What happened exactly, in English; for whoever has to find out. */
    public String detail() {
        return scan.flatMap(Scan::failure).map(Trouble::sentence).orElse("");
    }

    private String words(Trouble why) {
        return view.t(
                "leaks.trouble." + why.kind().name().toLowerCase(Locale.ROOT).replace("_", ""));
    }

    /** What the recorder says of itself at its broker; empty when it says nothing. */
    public Optional<String> online() {
        return scan.flatMap(Scan::online).map(yes -> view.t(yes ? "leaks.online" : "leaks.offline"));
    }

    /** @param tone of the notice */
    public record Told(String tone, String sentence) {}

    public int port() {
        return broker.map(BrokerSettings::port).orElse(BrokerSettings.USUAL_PORT);
    }

    public String prefix() {
        return broker.map(BrokerSettings::prefix).orElse(BrokerSettings.USUAL_PREFIX);
    }

    public boolean isTls() {
        return form.has("tls", "yes")
                || form.isRight() && broker.filter(BrokerSettings::tls).isPresent();
    }
}
