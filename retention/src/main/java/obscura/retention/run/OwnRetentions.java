package obscura.retention.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import obscura.plugin.ObscuraException;
import obscura.plugin.camera.Camera;
import obscura.plugin.camera.Cameras;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.kept.OwnRetention;
import obscura.retention.footage.NvrStores;
import obscura.retention.footage.Saying;
import obscura.retention.hold.Hold;
import obscura.retention.hold.Holds;
import obscura.retention.plan.Doubt;
import obscura.retention.rule.Rule;
import obscura.retention.rule.RuleKind;
import obscura.retention.rule.RuleSet;
import obscura.retention.rule.Rules;
import obscura.retention.rule.Ruling;

/**
 * What NVRs delete by themselves: where only they can, they are told to keep no longer than the rule says; and whatever they do,
 * they are told to keep what a hold covers until it ends. Both are said per camera there, so while a hold stands the rest of that
 * camera's footage lives as long. A full disk this does not stop. Slow; asks every NVR.
 */
public final class OwnRetentions implements SettleNvrs {
    private static final double SAME = 0.01;

    private final Rules rules;
    private final Holds holds;
    private final Cameras cameras;
    private final NvrStores nvrs;

    public OwnRetentions(Rules rules, Holds holds, Cameras cameras, NvrStores nvrs) {
        this.rules = rules;
        this.holds = holds;
        this.cameras = cameras;
        this.nvrs = nvrs;
    }

    @Override
    public List<Doubt> settle() {
        RuleSet now = rules.current();
        List<Hold> standing = holds.standing();
        List<Doubt> open = new ArrayList<>();
        for (Camera camera : cameras.all()) {
            try {
                nvrs.open(camera.nvr()).ifPresent(store -> settle(camera, store, now, floor(camera, standing), open));
            } catch (ObscuraException e) {
                if (e.kind() == ObscuraException.Kind.INTERRUPTED) {
                    throw e;
                }
                open.add(unset(camera, Saying.quoted(e.getMessage())));
            }
        }
        return open;
    }

    /** How many days a hold needs: from the beginning of what it covers to its own end. */
    private static OptionalInt floor(Camera camera, List<Hold> standing) {
        return standing.stream()
                .filter(hold -> hold.camera().equals(camera.id()))
                .mapToInt(hold -> (int) Math.min(
                        Rule.MOST_DAYS,
                        Duration.between(hold.range().from(), hold.until()).toDays() + 1))
                .max();
    }

    private static void settle(Camera camera, NvrStore store, RuleSet rules, OptionalInt floor, List<Doubt> open) {
        Answer<Map<KeptKind, CanDelete>> asked = store.canDelete();
        Map<KeptKind, CanDelete> can = asked.found().orElse(Map.of());
        boolean alone = can.values().stream().anyMatch(CanDelete.ByItsOwnRetention.class::isInstance);
        if (!alone && floor.isEmpty()) {
            return;
        }
        Answer<OwnRetention> keeps = store.keeps(camera.nvrName());
        if (keeps.found().isEmpty()) {
            boolean unsure = floor.isPresent()
                    && keeps.why().filter(OwnRetentions::hasNone).isEmpty();
            if (alone || unsure) {
                open.add(unset(camera, keeps.why().map(Saying::of).orElse(Saying.NOTHING)));
            }
            return;
        }
        asked.why().ifPresent(why -> open.add(unset(camera, Saying.of(why))));
        can.forEach((kind, how) -> wanted(
                        how instanceof CanDelete.ByItsOwnRetention,
                        rules.ruling(Optional.of(camera.id()), RuleKind.of(kind)),
                        floor,
                        Optional.ofNullable(keeps.found().get().days().get(kind)))
                .ifPresent(days -> set(camera, store, kind, days, open)));
    }

    /** It has no retention of its own, as a folder: nothing is left unset there. */
    private static boolean hasNone(Trouble why) {
        return why.kind() == Trouble.Kind.CANT;
    }

    /** Empty when what the NVR does is right: it may keep less than a rule allows, but not less than a hold needs. */
    private static OptionalInt wanted(boolean alone, Optional<Ruling> ruling, OptionalInt floor, Optional<Double> now) {
        if (floor.isPresent()
                && now.filter(days -> days < floor.getAsInt() - SAME).isPresent()) {
            return OptionalInt.of(Math.max(floor.getAsInt(), most(alone, ruling).orElse(0)));
        }
        OptionalInt most = most(alone, ruling);
        if (most.isEmpty()) {
            return OptionalInt.empty();
        }
        int limit = Math.max(most.getAsInt(), floor.orElse(0));
        boolean right = now.filter(days -> days <= limit + SAME).isPresent();
        return right ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    private static OptionalInt most(boolean alone, Optional<Ruling> ruling) {
        return alone && ruling.isPresent() ? OptionalInt.of(ruling.get().rule().days()) : OptionalInt.empty();
    }

    private static void set(Camera camera, NvrStore store, KeptKind kind, int days, List<Doubt> open) {
        Answer<OwnRetention> after = store.keepFor(camera.nvrName(), kind, days);
        Optional<Double> kept = after.found().map(all -> all.days().get(kind));
        if (kept.filter(now -> Math.abs(now - days) <= SAME).isEmpty()) {
            open.add(unset(
                    camera,
                    after.why()
                            .map(Saying::of)
                            .orElseGet(() -> kept.map(
                                            now -> Saying.of(Saying.Kind.KEEPS_OTHERWISE, kind.word(), days, now))
                                    .orElseGet(() -> Saying.of(Saying.Kind.KEEPS_UNKNOWN, kind.word(), days)))));
        }
    }

    private static Doubt unset(Camera camera, Saying why) {
        return new Doubt(Doubt.Kind.NOT_SET, List.of(camera.name()), why);
    }
}
