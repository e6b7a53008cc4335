package obscura.e2e.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import obscura.e2e.footage.RecordingsFolder;
import obscura.migrations.Database;
import obscura.migrations.SqlCameras;
import obscura.migrations.SqlClipIndex;
import obscura.migrations.SqlJournal;
import obscura.migrations.SqlNvrLogins;
import obscura.migrations.SqlNvrs;
import obscura.plugin.ObscuraException;
import obscura.plugin.journal.AnchorFile;
import obscura.plugin.journal.Journal;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.IndexFootage;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Loss;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.folder.FolderNvr;
import obscura.plugin.seal.SecretBox;
import obscura.web.home.Home;

/** The home of the demonstration: recordings, made once; two cameras and one account, whose passwords are new at every start. */
final class DemoHome {
    static final String PERSON = DemoAccount.NAME;
    private static final int MINUTES = 60;

    private final Home home;
    private final Clock clock = Clock.systemUTC();
    private final RecordingsFolder recordings;

    DemoHome(Path folder) {
        this.home = new Home(folder);
        this.recordings = new RecordingsFolder(home.folder().resolve("recordings"));
    }

    /**
     * Makes what is missing, and starts cameras and recorders.
     *
     * @return the account's password
     * @throws ObscuraException REFUSED when a real site lives there
     */
    String prepare() throws IOException, InterruptedException {
        boolean made = Files.isDirectory(recordings.folder());
        if (home.isThere() && !made) {
            throw ObscuraException.refused("A real site lives in " + home.folder()
                    + ", and the demonstration would change its accounts. Name another folder with --home.");
        }
        if (!made) {
            Files.createDirectories(home.folder());
            System.err.println("Drawing recordings; this takes some seconds, once.");
            new Drawing(recordings.folder(), MINUTES).run();
        }
        Home.InUse held = home.open();
        try (Database database = Database.open(home.database())) {
            addRecordings(database);
            SecureRandom random = new SecureRandom();
            Journal journal = new SqlJournal(database, clock, new AnchorFile(home.anchor()));
            new DemoCameras(database, SecretBox.in(home.keys()), journal, clock, random).start();
            SqlNvrLogins logins = new SqlNvrLogins(database, SecretBox.in(home.keys()));
            new DemoRecorders(home.folder(), new SqlNvrs(database), logins, clock).start();
            return new DemoAccount(database, clock, random).withNewPassword();
        } finally {
            held.close();
        }
    }

    /** Also reads what is there once, so that the first page shows cameras. */
    private void addRecordings(Database database) {
        Nvrs nvrs = new SqlNvrs(database);
        if (nvrs.all().isEmpty()) {
            FolderSettings settings = recordings.settings(true);
            KnownNvr nvr = nvrs.add("Recorder of the demonstration", settings);
            new IndexFootage(new SqlCameras(database), new SqlClipIndex(database), clock)
                    .run(nvr.id(), new FolderNvr(settings, clock), Loss.DOUBTED);
        }
    }
}
