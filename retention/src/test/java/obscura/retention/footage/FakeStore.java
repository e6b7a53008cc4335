package obscura.retention.footage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.CanDelete;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.KeptListing;
import obscura.plugin.nvr.kept.Look;
import obscura.plugin.nvr.kept.NvrStore;
import obscura.plugin.nvr.kept.OwnRetention;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.time.TimeRange;

/** An NVR with files by their keys, and every trap there is, each to be switched on. */
public final class FakeStore implements NvrStore {
    /** What can go wrong with a deletion. */
    public enum Trap {
        /** It says that it did and keeps the file. */
        SAYS_SO_AND_KEEPS_IT,
        /** It says that it did, and the file is gone a little later. */
        SLOW,
        /** The file comes back after it was gone. */
        COMES_BACK,
        /** It answers with 500, and does nothing. */
        ANSWERS_500,
        /** It answers with 500, and has done it. */
        ANSWERS_500_AND_DOES_IT,
        /** It answers with 404 though the file is there. */
        ANSWERS_404,
        /** It answers for half of what it was asked. */
        ANSWERS_IN_PART,
        /** It answers for other things than it was asked. */
        ANSWERS_FOR_OTHERS,
        READ_ONLY,
        /** Of every second file it may not be deleted. */
        PERMISSION_DENIED_ON_SOME,
        /** Each file has another name, and stays under it; this can be seen only before. */
        OTHER_NAMES,
        /** Gone by its name, but nobody can say whether it has others. */
        HARD_LINK,
        /** It can be asked, but not looked at. */
        CANT_BE_LOOKED_AT,
        /** It breaks off. */
        BREAKS,
        BREAKS_AT_LOOKING
    }

    private final Clock clock;
    private final Set<String> files = new LinkedHashSet<>();
    private final Set<String> goingSoon = new HashSet<>();
    private final Map<KeptKind, CanDelete> can = new EnumMap<>(KeptKind.class);
    private final List<String> asked = new ArrayList<>();
    private Trap trap;
    private String unreachable;

    public FakeStore(Clock clock) {
        this.clock = clock;
        for (KeptKind kind : KeptKind.values()) {
            can.put(kind, new CanDelete.OnRequest("On request."));
        }
    }

    public FakeStore with(Collection<Piece> pieces) {
        pieces.forEach(piece -> files.add(piece.key()));
        return this;
    }

    public void trap(Trap now) {
        trap = now;
    }

    public void can(KeptKind kind, CanDelete how) {
        can.put(kind, how);
    }

    public void unreachable(String why) {
        unreachable = why;
    }

    /** Another disk is mounted there. */
    public void swapDisk() {
        files.clear();
    }

    public void tick() {
        files.removeAll(goingSoon);
        goingSoon.clear();
    }

    public boolean has(Piece piece) {
        return files.contains(piece.key());
    }

    /** Keys that were asked to be deleted, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Answer<Map<KeptKind, CanDelete>> canDelete() {
        return unreachable == null ? Answer.given(can) : Answer.no(Trouble.Kind.UNREACHABLE, unreachable);
    }

    private final List<KeptItem> listed = new ArrayList<>();
    private KeptKind unread;

    /** What it lists, whatever files there are. */
    public FakeStore listing(KeptItem... items) {
        listed.addAll(List.of(items));
        return this;
    }

    public void unread(KeptKind kind) {
        unread = kind;
    }

    /** It keeps nothing else. */
    public void keepsOnly(KeptKind kind) {
        can.keySet().retainAll(Set.of(kind));
    }

    @Override
    public void list(String camera, TimeRange range, KeptListing into) {
        listed.stream().filter(item -> item.range().overlaps(range)).forEach(into::found);
        if (unread != null) {
            into.unread(unread, "It answered with 500.");
        }
    }

    @Override
    public Map<KeptItem, String> otherNames(List<KeptItem> items) {
        Map<KeptItem, String> found = new HashMap<>();
        items.stream()
                .filter(item -> trap == Trap.OTHER_NAMES && files.contains(item.key()))
                .forEach(item -> found.put(item, "It has 2 names."));
        return found;
    }

    @Override
    public List<Said> delete(List<KeptItem> items) {
        items.forEach(item -> asked.add(item.key()));
        if (trap == Trap.BREAKS) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The connection broke off.");
        }
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            said.add(delete(items.get(i), i));
        }
        if (trap == Trap.ANSWERS_FOR_OTHERS) {
            Collections.reverse(said);
        }
        return trap == Trap.ANSWERS_IN_PART ? said.subList(0, said.size() / 2) : said;
    }

    private Said delete(KeptItem item, int place) {
        if (trap == null) {
            return remove(item, Said.Word.DONE);
        }
        return switch (trap) {
            case SAYS_SO_AND_KEEPS_IT -> new Said(item, Said.Word.DONE, "Successfully deleted.");
            case SLOW -> later(item);
            case ANSWERS_500, ANSWERS_404 ->
                new Said(item, trap == Trap.ANSWERS_404 ? Said.Word.NOT_THERE : Said.Word.SILENT, "No.");
            case ANSWERS_500_AND_DOES_IT -> remove(item, Said.Word.SILENT);
            case READ_ONLY -> new Said(item, Said.Word.REFUSED, "The disk is read-only.");
            case PERMISSION_DENIED_ON_SOME ->
                place % 2 == 0 ? remove(item, Said.Word.DONE) : new Said(item, Said.Word.REFUSED, "Permission denied.");
            case COMES_BACK,
                    OTHER_NAMES,
                    HARD_LINK,
                    CANT_BE_LOOKED_AT,
                    ANSWERS_IN_PART,
                    ANSWERS_FOR_OTHERS,
                    BREAKS,
                    BREAKS_AT_LOOKING -> remove(item, Said.Word.DONE);
        };
    }

    private Said remove(KeptItem item, Said.Word word) {
        return new Said(item, files.remove(item.key()) ? word : Said.Word.NOT_THERE, "");
    }

    private Said later(KeptItem item) {
        goingSoon.add(item.key());
        return new Said(item, Said.Word.DONE, "");
    }

    /** By a restart, the NVR takes the file up again. */
    public void restart(Collection<Piece> pieces) {
        pieces.forEach(piece -> files.add(piece.key()));
    }

    @Override
    public List<Look> look(List<KeptItem> items) {
        if (trap == Trap.BREAKS_AT_LOOKING && !asked.isEmpty()) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The connection broke off.");
        }
        return items.stream().map(this::look).toList();
    }

    private Look look(KeptItem item) {
        Look.Standing standing = files.contains(item.key()) ? Look.Standing.STILL_THERE : Look.Standing.GONE;
        boolean unknown = asked.contains(item.key()) && (trap == Trap.HARD_LINK || trap == Trap.CANT_BE_LOOKED_AT);
        return new Look(item, unknown ? Look.Standing.UNKNOWN : standing, "the disk", clock.instant());
    }

    private final Map<KeptKind, Double> own = new EnumMap<>(KeptKind.class);
    private boolean deafToRetention;

    /** By itself it deletes things of a kind after so many days. */
    public void keepsByItself(KeptKind kind, double days) {
        own.put(kind, days);
    }

    /** It says yes and changes nothing. */
    public void deafToRetention() {
        deafToRetention = true;
    }

    @Override
    public Answer<OwnRetention> keeps(String camera) {
        return own.isEmpty() ? Answer.no(Trouble.Kind.CANT, "It has none.") : Answer.given(new OwnRetention(own));
    }

    @Override
    public Answer<OwnRetention> keepFor(String camera, KeptKind kind, double days) {
        if (!deafToRetention) {
            own.put(kind, days);
        }
        return keeps(camera);
    }
}
