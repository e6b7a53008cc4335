package obscura.web.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.web.rounds.RoundJobs;

/** Adds and removes folders of recordings, for the pages and for programs; every change is in the journal. */
public final class ChangeRecordings {
    private final Nvrs nvrs;
    private final RoundJobs rounds;
    private final Journal journal;

    public ChangeRecordings(Nvrs nvrs, RoundJobs rounds, Journal journal) {
        this.nvrs = nvrs;
        this.rounds = rounds;
        this.journal = journal;
    }

    /** The NVR that already reads this folder: added twice, every clip would be there twice. */
    public Optional<KnownNvr> alreadyReading(Path folder) {
        Path real = real(folder);
        return nvrs.all().stream()
                .filter(nvr -> nvr.settings() instanceof FolderSettings other
                        && real(other.folder()).equals(real))
                .findFirst();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.normalize();
        }
    }

    /** Adds it and has it read at once. */
    public KnownNvr add(Who who, String name, FolderSettings settings) {
        KnownNvr added = nvrs.add(name, settings);
        note(who, Act.ADD_NVR, added.name() + ": " + settings.folder() + ", " + settings.pattern());
        rounds.atOnce(added.id());
        return added;
    }

    /** Forgets it, its cameras and what is known of its footage; no file is touched. */
    public void remove(Who who, KnownNvr nvr) {
        nvrs.remove(nvr.id());
        note(who, Act.REMOVE_NVR, nvr.name());
    }

    public void rename(Who who, KnownNvr nvr, String name) {
        nvrs.rename(nvr.id(), name);
        note(who, Act.CHANGE_SETTINGS, nvr.name() + " → " + name);
    }

    public void readNow(NvrId nvr) {
        rounds.atOnce(nvr);
    }

    /** What is not found any more counts as really deleted from now on. */
    public void believeLoss(Who who, KnownNvr nvr) {
        note(who, Act.CHANGE_SETTINGS, nvr.name() + ": recordings that are not found were really deleted");
        rounds.believing(nvr.id());
    }

    private void note(Who who, Act act, String about) {
        String words = about.length() > Note.LONGEST_TEXT ? about.substring(0, Note.LONGEST_TEXT) : about;
        journal.append(Note.of(who, act, words, Result.DONE));
    }
}
