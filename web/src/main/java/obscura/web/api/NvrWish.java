package obscura.web.api;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.web.http.Form;
import obscura.web.recorders.RecorderForm;
import obscura.web.recorders.RecorderKind;
import obscura.web.recorders.Wanted;
import obscura.web.settings.CheckFolder;
import obscura.web.text.Texts;

/**
 * A recorder that a program wants added: a folder with {@code path}, {@code pattern} and {@code zone}, a Frigate with {@code url},
 * {@code user} and {@code password}, or a Shinobi with {@code url}, {@code group} and {@code key}.
 *
 * @param name what the folder or its address is called, when null
 * @param zone UTC when null
 * @param media where its media folder is on this machine, when it is
 * @param certificate the SHA-256 that its certificate must have; the one seen first, when null
 * @param mayDelete false when null
 */
record NvrWish(
        String kind,
        String name,
        String path,
        String pattern,
        String zone,
        String url,
        String user,
        String password,
        String group,
        String key,
        String media,
        String certificate,
        Boolean mayDelete) {
    private static final List<String> FIELDS = List.of("address", "user", "secret", "group", "media", "name");

    FolderSettings folder(CheckFolder check, Texts texts) {
        if (path == null || pattern == null) {
            throw new ObscuraException(Kind.USAGE, "\"path\" and \"pattern\" must be given.");
        }
        CheckFolder.Result result = check.of(path);
        if (result instanceof CheckFolder.Result.Refused refused) {
            throw ObscuraException.refused(texts.of("settings.folder." + refused.key()));
        }
        Path folder = ((CheckFolder.Result.Fine) result).folder();
        return new FolderSettings(folder, new FolderPattern(pattern), readZone(), Boolean.TRUE.equals(mayDelete));
    }

    /** Empty for a folder. */
    Optional<RecorderKind> recorder() {
        if ("folder".equals(kind)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(RecorderKind.values())
                .filter(known -> known.word().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        new ObscuraException(Kind.USAGE, "\"kind\" must be \"folder\", \"frigate\" or \"shinobi\".")));
    }

    /** What a page would have sent. */
    Wanted far(RecorderKind recorder, CheckFolder check, Texts texts) {
        boolean shinobi = recorder == RecorderKind.SHINOBI;
        if (url == null || shinobi && (group == null || key == null)) {
            throw new ObscuraException(
                    Kind.USAGE, shinobi ? "\"url\", \"group\" and \"key\" must be given." : "\"url\" must be given.");
        }
        Map<String, List<String>> typed = new HashMap<>();
        put(typed, "address", url);
        put(typed, "user", user);
        put(typed, "secret", shinobi ? key : password);
        put(typed, "group", group);
        put(typed, "media", media);
        put(typed, "name", name);
        put(typed, "certificate", certificate);
        put(typed, "delete", Boolean.TRUE.equals(mayDelete) ? "yes" : null);
        Form form = new Form(typed);
        return new RecorderForm(recorder, form, check, texts)
                .wanted(Optional.empty())
                .orElseThrow(() -> ObscuraException.refused(wrong(form)));
    }

    private static void put(Map<String, List<String>> typed, String field, String value) {
        if (value != null) {
            typed.put(field, List.of(value));
        }
    }

    private static String wrong(Form form) {
        return FIELDS.stream().map(form::wrongWith).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** It may hold a secret. */
    @Override
    public String toString() {
        return "NvrWish[" + kind + "]";
    }

    private ZoneId readZone() {
        try {
            return zone == null ? ZoneId.of("UTC") : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw ObscuraException.refused("There is no time zone of that name. Write one like Europe/Berlin.");
        }
    }

    /** @param folder whose own name is taken when none is given */
    String nameOr(Path folder) {
        return name == null ? folder.getFileName().toString() : name;
    }
}
