package obscura.plugin.masking;

import java.util.List;
import java.util.Optional;
import obscura.plugin.id.CameraId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;

/** Writes into the journal what is no longer as it was, each once: as long as it lasts it is not told again. */
record RaiseDrifts(Journal journal) {
    void raise(CameraId id, List<Drift> now, List<Drift> before) {
        Drifts.unseen(now, before).forEach(drift -> journal.append(note(id, drift)));
    }

    private static Note note(CameraId id, Drift drift) {
        String about = drift.words();
        String brief = about.length() > Note.LONGEST_TEXT ? about.substring(0, Note.LONGEST_TEXT) : about;
        return new Note(Who.OBSCURA, Act.MASK_DRIFT, Optional.of(id), Optional.empty(), brief, "", Result.FAILED);
    }
}
