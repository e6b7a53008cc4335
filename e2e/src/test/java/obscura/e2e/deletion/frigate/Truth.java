package obscura.e2e.deletion.frigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.e2e.deletion.frigate.FilledFrigate.Thing;
import obscura.e2e.deletion.frigate.FrigateSite.Item;
import obscura.e2e.frigate.state.FrigateVersion;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.retention.run.Run;
import obscura.retention.run.Runs;

/** Compares what a certificate says with what is really there. */
record Truth(FilledFrigate frigate, FrigateSite site, boolean mounted) {
    /** Nothing that exists is called gone, and nothing is gone that had to stay. */
    List<Item> of(Run run) {
        List<Item> items = site.certificate(run);
        assertThat(items)
                .as("called gone and is there")
                .noneMatch(item -> item.isGone() && frigate.isThere(item.kind(), item.key()));
        assertThat(items)
                .as("open")
                .noneMatch(item -> Set.of("planned", "asked").contains(item.result()));
        nothingElse();
        onlyDue(items);
        return items;
    }

    /** Whatever had to stay is there. */
    void nothingElse() {
        assertThat(frigate.things().stream()
                        .filter(thing -> !thing.mayGo(frigate.clock.instant()))
                        .filter(thing -> !frigate.isThere(thing)))
                .as("gone and had to stay")
                .isEmpty();
    }

    private void onlyDue(List<Item> items) {
        Set<String> stays = frigate.things().stream()
                .filter(thing -> !thing.mayGo(frigate.clock.instant()))
                .map(thing -> thing.kind() + " " + thing.key())
                .collect(Collectors.toSet());
        assertThat(items)
                .as("in the certificate and had to stay")
                .noneMatch(item -> stays.contains(item.kind() + " " + item.key()));
    }

    /**
     * All that can be deleted there is gone, and the rest is remembered as still there.
     *
     * @param last what the last run said
     * @param stranded keys of what no call deletes any more
     */
    void isFinished(List<Item> last, Set<String> stranded) {
        List<Thing> left = frigate.overdue();
        assertThat(left)
                .as("still there though it can go")
                .noneMatch(thing -> canGo(thing) && !stranded.contains(thing.key()));
        Set<String> remembered = site.runs.stillThere(0, Runs.LARGEST_PAGE).stream()
                .map(still -> still.piece().key())
                .collect(Collectors.toSet());
        last.stream()
                .filter(item -> item.result().equals("left-to-nvr"))
                .map(Item::key)
                .forEach(remembered::add);
        assertThat(remembered)
                .as("remembered as still there, or left to Frigate")
                .containsExactlyInAnyOrderElementsOf(
                        left.stream().map(Thing::key).toList());
    }

    private boolean canGo(Thing thing) {
        boolean eighteen = frigate.version == FrigateVersion.V0_18;
        return mounted
                || switch (thing.kind()) {
                    case EVENT, EXPORT, SNAPSHOT -> true;
                    case RECORDING, REVIEW -> eighteen;
                    case THUMBNAIL, PREVIEW, TIMELAPSE, LIVE_REMAINS -> false;
                };
    }

    /** Files that no row knows any more: no call of Frigate's deletes them. */
    Set<String> strandedWithoutMount() {
        Set<String> rows = frigate.simulated.book().recordings().all().stream()
                .map(segment -> segment.path())
                .collect(Collectors.toSet());
        return mounted
                ? Set.of()
                : frigate.overdue().stream()
                        .filter(thing -> thing.kind() == KeptKind.RECORDING && !rows.contains(thing.key()))
                        .map(Thing::key)
                        .collect(Collectors.toSet());
    }
}
