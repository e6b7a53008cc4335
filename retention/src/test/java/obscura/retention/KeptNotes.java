package obscura.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Entry;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;

/** A journal that can be read, and that can be made to fail. */
public final class KeptNotes implements Journal {
    private final List<Note> notes = new ArrayList<>();
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

    public List<Note> notes() {
        return List.copyOf(notes);
    }

    public List<Act> acts() {
        return notes.stream().map(Note::act).toList();
    }
}
