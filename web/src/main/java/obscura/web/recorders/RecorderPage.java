package obscura.web.recorders;

import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.control.Trouble;
import obscura.web.http.Form;
import obscura.web.http.View;

/**
 * The form of a recorder.
 *
 * @param existing the recorder that shall be reached otherwise; empty for a new one
 * @param user as it is kept; empty for a new one
 * @param trouble why the recorder could not be tried
 * @param other a certificate that is not the known one, to be compared
 */
public record RecorderPage(
        View view,
        RecorderKind kind,
        Form form,
        Optional<KnownNvr> existing,
        String user,
        Optional<Trouble> trouble,
        Optional<Tried.OtherCertificate> other) {
    public String action() {
        return existing.map(nvr -> "/settings/recordings/" + nvr.id() + "/connection")
                .orElse("/settings/recordings/" + kind.word());
    }

    public String back() {
        return existing.map(nvr -> "/settings/recordings/" + nvr.id()).orElse("/settings/recordings/add");
    }

    public String title() {
        return existing.map(nvr -> view.t("recorders.change", nvr.name()))
                .orElseGet(() -> view.t("recorders.new", kind.label()));
    }

    public boolean isFrigate() {
        return kind == RecorderKind.FRIGATE;
    }

    public String address() {
        return settings()
                .map(settings -> settings instanceof FrigateSettings frigate
                        ? frigate.url().toString()
                        : ((ShinobiSettings) settings).url().toString())
                .orElse(null);
    }

    public String group() {
        return settings()
                .filter(settings -> settings instanceof ShinobiSettings)
                .map(settings -> ((ShinobiSettings) settings).group())
                .orElse(null);
    }

    public String media() {
        return settings()
                .flatMap(settings -> settings instanceof FrigateSettings frigate
                        ? frigate.media()
                        : ((ShinobiSettings) settings).media())
                .map(Path::toString)
                .orElse(null);
    }

    public boolean mayDelete() {
        if (!form.text("address").isEmpty()) {
            return form.has("delete", "yes");
        }
        return settings()
                .filter(settings -> settings instanceof FrigateSettings frigate
                        ? frigate.mayDelete()
                        : ((ShinobiSettings) settings).mayDelete())
                .isPresent();
    }

    private Optional<NvrSettings> settings() {
        return existing.map(KnownNvr::settings);
    }

    /** In groups, as people compare them. */
    public static String groups(String certificate) {
        return certificate.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
