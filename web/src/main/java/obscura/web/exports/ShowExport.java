package obscura.web.exports;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import obscura.plugin.ObscuraException;
import obscura.plugin.export.Receipt;
import obscura.plugin.export.ReceiptFile;
import obscura.plugin.export.order.Export;
import obscura.plugin.export.order.ExportFolders;
import obscura.web.http.Call;

/** Puts the page of one export together. Any thread. */
public final class ShowExport {
    /** A larger receipt is downloaded; reading it for every page would cost too much. */
    private static final long LARGEST_SHOWN = 4 << 20;

    private final FindExport find;
    private final ExportFolders folders;
    private final Supplier<String> site;
    private final Clock clock;

    /** @param site fingerprint of the key that signs receipts, in groups */
    public ShowExport(FindExport find, ExportFolders folders, Supplier<String> site, Clock clock) {
        this.find = find;
        this.folders = folders;
        this.site = site;
        this.clock = clock;
    }

    void page(Call call, Export export, String wrong) {
        call.page(wrong.isEmpty() ? 200 : 409, "exports/export", model(call, export, wrong));
    }

    /** Only what changes while it is made. */
    String status(Call call, Export export) {
        return call.fragment("exports/status", model(call, export, ""));
    }

    private ExportPage model(Call call, Export export, String wrong) {
        return new ExportPage(
                call.view(),
                find.row(export, call.texts(), clock.instant()),
                export.isDownloadable(clock.instant()) ? receipt(export) : Optional.empty(),
                site.get(),
                again(export),
                wrong);
    }

    private Optional<Receipt> receipt(Export export) {
        Path file = folders.file(export.id(), ExportFolders.RECEIPT);
        try {
            return Files.size(file) > LARGEST_SHOWN ? Optional.empty() : Optional.of(ReceiptFile.read(file));
        } catch (IOException | ObscuraException deletedMeanwhile) {
            return Optional.empty();
        }
    }

    private static String again(Export export) {
        return "/exports/new?camera=" + export.order().camera() + "&from="
                + encoded(export.order().range().from().toString()) + "&to="
                + encoded(export.order().range().to().toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
