package obscura.retention.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
 * they are told to keep what a hold covers until it ends, and told back what they said before once none stands any more. Both are
 * said per camera there, so while a hold stands the rest of that camera's footage lives as long. A full disk this does not stop.
 *
 * <p>What must stay true whatever ends this process: how long one kept things before is on the disk before it is told anything
 * for a hold, and forgotten only after it said that it goes by that again. Slow; asks every NVR; one thread at a time.
 */
public final class OwnRetentions implements SettleNvrs {
    private final Rules rules;
    private final Holds holds;
    private final Cameras cameras;
    private final NvrStores nvrs;
    private final DaysBefore before;

    public OwnRetentions(Rules rules, Holds holds, Cameras cameras, NvrStores nvrs, DaysBefore before) {
        this.rules = rules;
        this.holds = holds;
        this.cameras = cameras;
        this.nvrs = nvrs;
        this.before = before;
    }

    @Override
    public synchronized List<Doubt> settle() {
        RuleSet now = rules.current();
        List<Hold> standing = holds.standing();
        List<Doubt> open = new ArrayList<>();
        for (Camera camera : cameras.all()) {
            try {
                nvrs.open(camera.nvr())
                        .ifPresent(store -> new OneCamera(camera, store, now, before.of(camera.id()), open)
                                .settle(needed(camera, standing)));
            } catch (ObscuraException e) {
                if (e.kind() == ObscuraException.Kind.INTERRUPTED) {
                    throw e;
                }
                open.add(unset(camera, Saying.quoted(e.getMessage())));
            }
        }
        return open;
    }

    /** How many days holds need: from the beginning of what one covers to its own end. */
    private static OptionalLong needed(Camera camera, List<Hold> standing) {
        return standing.stream()
                .filter(hold -> hold.camera().equals(camera.id()))
                .mapToLong(hold ->
                        Duration.between(hold.range().from(), hold.until()).toDays() + 1)
                .max();
    }

    private static Doubt unset(Camera camera, Saying why) {
        return new Doubt(Doubt.Kind.NOT_SET, List.of(camera.name()), why);
    }

    private final class OneCamera {
        private final Camera camera;
        private final NvrStore store;
        private final RuleSet rules;
        private final List<DaysBefore.Days> known;
        private final List<Doubt> open;

        OneCamera(Camera camera, NvrStore store, RuleSet rules, List<DaysBefore.Days> known, List<Doubt> open) {
            this.camera = camera;
            this.store = store;
            this.rules = rules;
            this.known = known;
            this.open = open;
        }

        void settle(OptionalLong needed) {
            Answer<Map<KeptKind, CanDelete>> asked = store.canDelete();
            Map<KeptKind, CanDelete> can = asked.found().orElse(Map.of());
            boolean alone = can.values().stream().anyMatch(CanDelete.ByItsOwnRetention.class::isInstance);
            boolean held = needed.isPresent() || !known.isEmpty();
            if (!alone && !held) {
                return;
            }
            Answer<OwnRetention> keeps = store.keeps(camera.nvrName());
            if (keeps.found().isEmpty()) {
                boolean unsure =
                        held && keeps.why().filter(OwnRetentions::hasNone).isEmpty();
                if (alone || unsure) {
                    doubt(keeps.why().map(Saying::of).orElse(Saying.NOTHING));
                }
                return;
            }
            asked.why().ifPresent(why -> doubt(Saying.of(why)));
            OptionalInt floor = floor(needed);
            can.forEach((kind, how) -> Optional.ofNullable(
                            keeps.found().get().days().get(kind))
                    .ifPresent(now -> settle(kind, most(kind, how), floor, now)));
        }

        /** A recorder can be told no more; that footage of a hold may go before the hold ends is said and not passed over. */
        private OptionalInt floor(OptionalLong needed) {
            if (needed.isEmpty()) {
                return OptionalInt.empty();
            }
            if (needed.getAsLong() > Rule.MOST_DAYS) {
                doubt(Saying.of(Saying.Kind.HOLD_NEEDS_MORE, needed.getAsLong(), Rule.MOST_DAYS));
            }
            return OptionalInt.of((int) Math.min(Rule.MOST_DAYS, needed.getAsLong()));
        }

        private OptionalInt most(KeptKind kind, CanDelete how) {
            Optional<Ruling> ruling = rules.ruling(Optional.of(camera.id()), RuleKind.of(kind));
            return how instanceof CanDelete.ByItsOwnRetention && ruling.isPresent()
                    ? OptionalInt.of(ruling.get().rule().days())
                    : OptionalInt.empty();
        }

        private void settle(KeptKind kind, OptionalInt most, OptionalInt floor, double now) {
            Optional<DaysBefore.Days> remembered =
                    known.stream().filter(days -> days.kind() == kind).findFirst();
            OwnDays wanted = OwnDays.of(most, floor, now, remembered);
            double told = wanted.set().orElse(now);
            wanted.before().ifPresent(days -> remember(kind, days, told));
            boolean right = wanted.set().isEmpty() || set(kind, told, wanted.before());
            if (remembered.isPresent() && wanted.before().isEmpty() && right) {
                before.forget(camera.id(), kind);
            }
        }

        private void remember(KeptKind kind, double days, double told) {
            before.remember(new DaysBefore.Days(camera.id(), kind, days, told));
        }

        /** @return whether it says that it does as it was told */
        private boolean set(KeptKind kind, double days, OptionalDouble goesBackTo) {
            Answer<OwnRetention> after = store.keepFor(camera.nvrName(), kind, days);
            Optional<Double> kept = after.found().map(all -> all.days().get(kind));
            if (kept.filter(now -> OwnDays.isSame(now, days)).isPresent()) {
                return true;
            }
            // It has made something else of it: that is still ours, and no wish of somebody else.
            kept.ifPresent(now -> goesBackTo.ifPresent(back -> remember(kind, back, now)));
            doubt(after.why()
                    .map(Saying::of)
                    .orElseGet(
                            () -> kept.map(now -> Saying.of(Saying.Kind.KEEPS_OTHERWISE, kind.word(), words(days), now))
                                    .orElseGet(() -> Saying.of(Saying.Kind.KEEPS_UNKNOWN, kind.word(), words(days)))));
            return false;
        }

        private void doubt(Saying why) {
            open.add(unset(camera, why));
        }
    }

    private static String words(double days) {
        return days == Math.rint(days) ? Long.toString((long) days) : Double.toString(days);
    }

    /** It has no retention of its own, as a folder: nothing is left unset there. */
    private static boolean hasNone(Trouble why) {
        return why.kind() == Trouble.Kind.CANT;
    }
}
