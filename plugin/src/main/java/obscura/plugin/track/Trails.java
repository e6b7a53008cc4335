package obscura.plugin.track;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import obscura.plugin.mask.Box;

/**
 * The living tracks of one kind. The strong sightings choose their trails first, the weak ones among what is left
 * (ByteTrack, Zhang et al. 2022), then what is left continues a suspicion or begins something new.
 *
 * <p>Unlike there, weak sightings may also find a lost trail again, and a suspicion that turns out true keeps the
 * sightings from before it was certain: this is for covering, and time runs both ways here.
 */
final class Trails {
    private final Thresholds thresholds;
    private final IntSupplier numbers;
    private final List<Trail> living = new ArrayList<>();
    private final List<Track> ended = new ArrayList<>();

    Trails(Thresholds thresholds, IntSupplier numbers) {
        this.thresholds = thresholds;
        this.numbers = numbers;
    }

    void look(long time, List<Sighting> sightings) {
        end(trail -> time - trail.lastSeen() > thresholds.patience());

        List<Sighting> strong = only(sightings, thresholds::isStrong);
        List<Sighting> weak = only(sightings, s -> thresholds.isSeen(s) && !thresholds.isStrong(s));
        List<Sighting> rest = pair(time, unseen(time, Trail::isCertain), strong, Fit::anywhereNear);
        rest.addAll(pair(time, unseen(time, Trail::isCertain), weak, Fit::anywhereNear));
        rest = pair(time, unseen(time, trail -> !trail.isCertain()), rest, Fit::samePlace);

        unseen(time, trail -> true).forEach(trail -> trail.miss(time));
        rest.forEach(s -> living.add(new Trail(s, thresholds.isStrong(s))));
        numberTheCertain();
        living.stream().filter(Trail::isLong).map(Trail::handOver).forEach(ended::add);
    }

    void endAll() {
        end(trail -> true);
    }

    /** Those that ended since the last call. */
    List<Track> takeEnded() {
        List<Track> taken = List.copyOf(ended);
        ended.clear();
        return taken;
    }

    /** What is known now of those that live and are certain. */
    List<Track> living() {
        return living.stream().filter(Trail::isCertain).map(Trail::track).toList();
    }

    private void end(Predicate<Trail> isOver) {
        living.stream()
                .filter(isOver)
                .filter(Trail::isCertain)
                .map(Trail::track)
                .forEach(ended::add);
        living.removeIf(isOver);
    }

    private List<Trail> unseen(long time, Predicate<Trail> which) {
        return living.stream().filter(t -> t.lastSeen() < time).filter(which).toList();
    }

    private static List<Sighting> only(List<Sighting> sightings, Predicate<Sighting> which) {
        return sightings.stream().filter(which).toList();
    }

    /** Lets the trails see what fits them best together, and gives back the sightings that no trail took. */
    private List<Sighting> pair(
            long time, List<Trail> trails, List<Sighting> sightings, ToDoubleBiFunction<Forecast, Box> fit) {
        int[] taken = Assignment.cheapest(costs(time, trails, sightings, fit), Fit.WORST);
        List<Sighting> rest = new ArrayList<>(sightings);
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] != Assignment.ALONE) {
                Sighting sighting = sightings.get(taken[i]);
                trails.get(i).see(sighting, thresholds.isStrong(sighting));
                rest.set(taken[i], null);
            }
        }
        rest.removeIf(s -> s == null);
        return rest;
    }

    private static double[][] costs(
            long time, List<Trail> trails, List<Sighting> sightings, ToDoubleBiFunction<Forecast, Box> fit) {
        double[][] costs = new double[trails.size()][sightings.size()];
        for (int i = 0; i < costs.length; i++) {
            Forecast expected = trails.get(i).at(time);
            for (int j = 0; j < costs[i].length; j++) {
                costs[i][j] = fit.applyAsDouble(expected, sightings.get(j).box());
            }
        }
        return costs;
    }

    private void numberTheCertain() {
        living.stream().filter(t -> t.isCertain() && !t.hasNumber()).forEach(t -> t.setNumber(numbers.getAsInt()));
    }
}
