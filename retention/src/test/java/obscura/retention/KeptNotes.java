package obscura.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.CutSummary;
import obscura.plugin.journal.Entries;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.EntryFilter;
import obscura.plugin.journal.EntryPage;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;

/** A journal that can be read, and that can be made to fail. */
public final class KeptNotes implements Journal, Entries {
    private final List<Note> notes = new ArrayList<>();
    private Optional<CutSummary> removed = Optional.empty();
    private boolean broken;

    @Override
    public Entry append(Note note) {
        if (broken) {
            throw new ObscuraException(ObscuraException.Kind.FAILED, "The journal can't be written.");
        }
        notes.add(note);
        return new Entry(notes.size(), Instant.EPOCH, note, "0".repeat(64), hash(notes.size()));
    }

    public static String hash(long number) {
        return String.format("%064x", number);
    }

    public void broken(boolean now) {
        broken = now;
    }

    /** As though entries had been removed under a rule. */
    public void removed(CutSummary summary) {
        removed = Optional.of(summary);
    }

    @Override
    public Optional<CutSummary> removed() {
        return removed;
    }

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    public List<Act> acts() {
        return notes.stream().map(Note::act).toList();
    }

    @Override
    public EntryPage page(EntryFilter filter, OptionalLong before, int most) {
        List<Entry> found = new ArrayList<>();
        for (long number = notes.size(); number > gone() && found.size() < most; number--) {
            Note note = notes.get((int) number - 1);
            boolean fits = (filter.acts().isEmpty() || filter.acts().contains(note.act()))
                    && note.about().contains(filter.text());
            if (fits && number < before.orElse(Long.MAX_VALUE)) {
                found.add(new Entry(number, Instant.EPOCH, note, "0".repeat(64), hash(number)));
            }
        }
        return new EntryPage(found, OptionalLong.empty());
    }

    private long gone() {
        return removed.map(summary -> summary.range().last()).orElse(0L);
    }

    @Override
    public void each(EntryFilter filter, Consumer<Entry> reader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(EntryFilter filter, long most) {
        throw new UnsupportedOperationException();
    }
}
