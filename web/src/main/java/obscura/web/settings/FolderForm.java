package obscura.web.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.FolderSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.folder.GuessLayout;
import obscura.plugin.nvr.pattern.FolderPattern;
import obscura.plugin.nvr.pattern.KnownLayout;
import obscura.web.http.Form;
import obscura.web.text.Texts;

/**
 * The form for a folder of recordings, read field by field. What is wrong is written into the form, one sentence a field.
 *
 * @param form with {@code folder}, {@code name}, {@code layout}, {@code pattern}, {@code zone}
 */
record FolderForm(Form form, CheckFolder check, Texts texts) {
    static final String OWN = "own";

    /** The folder alone, if it may be read. */
    Optional<Path> folder() {
        CheckFolder.Result result = check.of(form.text("folder").strip());
        if (result instanceof CheckFolder.Result.Refused refused) {
            form.wrong("folder", texts.of("settings.folder." + refused.key()));
            return Optional.empty();
        }
        return Optional.of(((CheckFolder.Result.Fine) result).folder());
    }

    /** As the site shall read it; empty when anything is wrong. */
    Optional<FolderSettings> settings() {
        Optional<Path> folder = folder();
        Optional<FolderPattern> pattern = pattern();
        Optional<ZoneId> zone = zone();
        return folder.isPresent() && pattern.isPresent() && zone.isPresent()
                ? Optional.of(new FolderSettings(folder.get(), pattern.get(), zone.get(), false))
                : Optional.empty();
    }

    /** As people shall see it: what was typed, else what the folder is called. */
    String name(Path folder) {
        String typed = form.text("name").strip();
        if (typed.length() > KnownNvr.LONGEST_NAME || typed.chars().anyMatch(Character::isISOControl)) {
            form.wrong("name", texts.of("settings.nvrnamebad"));
        }
        String own = folder.getFileName().toString();
        return typed.isEmpty() ? own.substring(0, Math.min(own.length(), KnownNvr.LONGEST_NAME)) : typed;
    }

    private Optional<KnownLayout> layout() {
        return List.of(KnownLayout.values()).stream()
                .filter(layout -> layout.name().equals(form.text("layout")))
                .findFirst();
    }

    private Optional<FolderPattern> pattern() {
        Optional<KnownLayout> known = layout();
        if (known.isPresent()) {
            return known.map(KnownLayout::pattern);
        }
        if (!form.text("layout").equals(OWN)) {
            form.wrong("layout", texts.of("settings.layoutmissing"));
            return Optional.empty();
        }
        try {
            return Optional.of(new FolderPattern(form.text("pattern").strip()));
        } catch (ObscuraException e) {
            form.wrong("pattern", e.getMessage());
            return Optional.empty();
        }
    }

    /** Some recorders write UTC whatever the site's zone is. */
    private Optional<ZoneId> zone() {
        try {
            return layout().filter(KnownLayout::utc).isPresent()
                    ? Optional.of(ZoneId.of("UTC"))
                    : Optional.of(ZoneId.of(form.text("zone").strip()));
        } catch (DateTimeException e) {
            form.wrong("zone", texts.of("settings.zonebad"));
            return Optional.empty();
        }
    }

    /** The same with the layout that fits most of the folder's files chosen, if one fits any. */
    Optional<FolderForm> guessed(Path folder) {
        return GuessLayout.of(folder)
                .map(guess -> new FolderForm(with("layout", guess.layout().name()), check, texts));
    }

    private Form with(String field, String value) {
        Map<String, List<String>> typed = new HashMap<>();
        for (String name : List.of("folder", "name", "layout", "pattern", "zone")) {
            typed.put(name, List.of(form.text(name)));
        }
        typed.put(field, List.of(value));
        return new Form(typed);
    }
}
