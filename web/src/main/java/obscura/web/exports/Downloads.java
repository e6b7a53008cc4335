package obscura.web.exports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Set;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportFolders;
import obscura.plugin.export.order.Exports;
import obscura.plugin.journal.Journal;
import obscura.web.http.Call;
import obscura.web.http.NotThere;

/** Hands out what an export came to: the video, the receipt, the page of the receipt. Any thread. */
public final class Downloads {
    /** The page carries its own style and nothing else; it runs nothing, wherever it is opened. */
    private static final String PAGE_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private final FindExport find;
    private final ExportFolders folders;
    private final DownloadNotes notes;
    private final HandOut handOut = new HandOut();
    private final Clock clock;

    public Downloads(FindExport find, Exports exports, ExportFolders folders, Journal journal, Clock clock) {
        this.find = find;
        this.folders = folders;
        this.notes = new DownloadNotes(journal, exports, clock);
        this.clock = clock;
    }

    public void video(Call call) throws IOException {
        video(call, "attachment");
    }

    /** The same file, shown in the page; a copy of it leaves all the same, so it counts all the same. */
    void play(Call call) throws IOException {
        video(call, "inline");
    }

    private void video(Call call, String how) throws IOException {
        Export export = find.in(call);
        try (FileChannel file = opened(call, export, ExportFolders.EXPORT)) {
            notes.video(export, call.who(), call.raw().header("Range") != null);
            String name = how + "; filename=\"obscura-" + export.id() + ".mp4\"";
            send(call, new HandOut.Content(file, "video/mp4", name, tag(export, "")));
        }
    }

    public void receipt(Call call) throws IOException {
        Export export = find.in(call);
        try (FileChannel file = opened(call, export, ExportFolders.RECEIPT)) {
            notes.receipt(export, call.who());
            String name = "attachment; filename=\"obscura-" + export.id() + "-receipt.json\"";
            send(call, new HandOut.Content(file, "application/json", name, tag(export, "-receipt")));
        }
    }

    void receiptPage(Call call) throws IOException {
        Export export = find.in(call);
        try (FileChannel file = opened(call, export, ExportFolders.PAGE)) {
            notes.receipt(export, call.who());
            call.raw().header("Content-Security-Policy", PAGE_POLICY);
            send(call, new HandOut.Content(file, "text/html; charset=utf-8", "inline", tag(export, "-page")));
        }
    }

    private void send(Call call, HandOut.Content content) throws IOException {
        handOut.send(call.raw(), call.who().name(), content);
    }

    private static String tag(Export export, String what) {
        return export.result().orElseThrow().sha256() + what;
    }

    /** Opens first and asks then: what was deleted meanwhile is not handed out, what is open stays what it is. */
    private FileChannel opened(Call call, Export export, String name) throws IOException {
        FileChannel file = open(folders.file(export.id(), name));
        if (find.in(call).isDownloadable(clock.instant())) {
            return file;
        }
        file.close();
        throw new NotThere();
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException gone) {
            throw new NotThere();
        }
    }
}
