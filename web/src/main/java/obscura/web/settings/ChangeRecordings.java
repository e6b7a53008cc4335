package obscura.web.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obscura.plugin.id.NvrId;
import obscura.plugin.journal.Act;
import obscura.plugin.journal.Journal;
import obscura.plugin.journal.Note;
import obscura.plugin.journal.Result;
import obscura.plugin.journal.Who;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrLogins;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.web.rounds.RoundJobs;

/** Adds, changes and removes recorders, for the pages and for programs; every change is in the journal. */
public final class ChangeRecordings {
    private final Nvrs nvrs;
    private final NvrLogins logins;
    private final RoundJobs rounds;
    private final Journal journal;

    public ChangeRecordings(Nvrs nvrs, NvrLogins logins, RoundJobs rounds, Journal journal) {
        this.nvrs = nvrs;
        this.logins = logins;
        this.rounds = rounds;
        this.journal = journal;
    }

    /** The NVR that keeps the same footage already: added twice, every clip would be there twice. */
    public Optional<KnownNvr> alreadyReading(NvrSettings settings) {
        return SameFootage.among(nvrs.all(), settings);
    }

    /** The same for one that shall be reached otherwise. */
    public Optional<KnownNvr> alreadyReading(NvrSettings settings, NvrId itself) {
        return SameFootage.among(
                nvrs.all().stream().filter(nvr -> !nvr.id().equals(itself)).toList(), settings);
    }

    /** Adds it and has it read at once. */
    public KnownNvr add(Who who, String name, NvrSettings settings, NvrLogin login) {
        KnownNvr added = nvrs.add(name, settings);
        if (!login.equals(NvrLogin.NONE)) {
            logins.put(added.id(), login);
        }
        note(who, Act.ADD_NVR, added.name() + ": " + words(settings));
        rounds.atOnce(added.id());
        return added;
    }

    /** Lets it be reached otherwise, and has it read at once. */
    public void change(Who who, KnownNvr nvr, NvrSettings settings, NvrLogin login) {
        NvrLogin before = logins.of(nvr.id());
        nvrs.change(nvr.id(), settings);
        logins.put(nvr.id(), login);
        note(who, Act.CHANGE_NVR, nvr.name() + ": " + changed(nvr.settings(), settings, before, login));
        rounds.atOnce(nvr.id());
    }

    /** Never a secret: only that it is another one. */
    private static String changed(NvrSettings before, NvrSettings after, NvrLogin was, NvrLogin is) {
        List<String> words = new ArrayList<>();
        if (!before.equals(after)) {
            words.add(words(before) + " → " + words(after));
        }
        if (!was.user().equals(is.user()) || !was.secret().equals(is.secret())) {
            words.add("another login");
        }
        if (!was.certificate().equals(is.certificate())) {
            words.add("another certificate");
        }
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static String words(NvrSettings settings) {
        if (settings instanceof FolderSettings folder) {
            return folder.folder() + ", " + folder.pattern() + deletes(folder.mayDelete());
        }
        if (settings instanceof FrigateSettings frigate) {
            return "Frigate, " + frigate.url() + media(frigate.media()) + deletes(frigate.mayDelete());
        }
        ShinobiSettings shinobi = (ShinobiSettings) settings;
        return "Shinobi, " + shinobi.url() + ", " + shinobi.group() + media(shinobi.media())
                + deletes(shinobi.mayDelete());
    }

    private static String media(Optional<Path> media) {
        return media.map(folder -> ", media in " + folder).orElse("");
    }

    private static String deletes(boolean mayDelete) {
        return mayDelete ? ", may delete" : "";
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
