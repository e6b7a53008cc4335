package obscura.web.recorders;

import java.nio.file.Path;
import java.util.Optional;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.FrigateSettings;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.NvrLogin;
import obscura.plugin.nvr.NvrSecret;
import obscura.plugin.nvr.NvrSettings;
import obscura.plugin.nvr.ShinobiSettings;
import obscura.plugin.nvr.line.NvrUrl;
import obscura.web.http.Form;
import obscura.web.settings.CheckFolder;
import obscura.web.text.Texts;

/**
 * The form of a recorder, read field by field. What is wrong is written into the form, one sentence a field.
 *
 * @param form with {@code name}, {@code address}, {@code user}, {@code secret}, {@code group}, {@code media}, {@code delete}
 *     and {@code certificate}, a changed one that was confirmed
 */
public record RecorderForm(RecorderKind kind, Form form, CheckFolder check, Texts texts) {
    private static final int LONGEST_USER = 200;

    /** A recorder that is here already, and how it is reached now. */
    public record Existing(KnownNvr nvr, NvrUrl url, NvrLogin login) {}

    /** Empty when anything is wrong. */
    public Optional<Wanted> wanted(Optional<Existing> existing) {
        Optional<NvrUrl> url = url();
        Optional<Path> media = media();
        String user = user();
        Optional<NvrLogin> login = url.flatMap(to -> login(to, user, existing));
        String name = existing.map(known -> known.nvr().name()).orElseGet(() -> name(url));
        if (!form.isRight()) {
            return Optional.empty();
        }
        return settings(url.orElseThrow(), media)
                .map(settings ->
                        new Wanted(existing.map(known -> known.nvr().id()), name, settings, login.orElseThrow()));
    }

    private Optional<NvrUrl> url() {
        Optional<NvrUrl> url = NvrUrl.typed(form.text("address"), kind.usualPort());
        if (url.isEmpty()) {
            form.wrong("address", texts.of("recorders.addressbad"));
        }
        return url;
    }

    private Optional<Path> media() {
        String typed = form.text("media").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        CheckFolder.Result result = check.of(typed);
        if (result instanceof CheckFolder.Result.Refused refused) {
            form.wrong("media", texts.of("settings.folder." + refused.key()));
            return Optional.empty();
        }
        return Optional.of(((CheckFolder.Result.Fine) result).folder());
    }

    private String user() {
        String user = kind == RecorderKind.FRIGATE ? form.text("user").strip() : "";
        if (user.length() > LONGEST_USER || user.chars().anyMatch(Character::isISOControl)) {
            form.wrong("user", texts.of("recorders.userbad"));
        }
        return user;
    }

    /** What was kept goes on being used only where it was used before: nobody else is ever sent it. */
    private Optional<NvrLogin> login(NvrUrl to, String user, Optional<Existing> existing) {
        String typed = form.text("secret");
        if (typed.length() > NvrSecret.LONGEST || typed.chars().anyMatch(Character::isISOControl)) {
            form.wrong("secret", texts.of("recorders.secretbad"));
            return Optional.empty();
        }
        Optional<NvrLogin> before =
                existing.filter(known -> known.url().equals(to)).map(Existing::login);
        if (typed.isEmpty() && existing.isPresent() && before.isEmpty() && hasSecret(existing.get())) {
            form.wrong("secret", texts.of("recorders.secretagain"));
            return Optional.empty();
        }
        if (typed.isEmpty() && before.isEmpty() && kind == RecorderKind.SHINOBI) {
            form.wrong("secret", texts.of("recorders.keymissing"));
            return Optional.empty();
        }
        boolean asBefore = typed.isEmpty() && (!user.isEmpty() || kind == RecorderKind.SHINOBI);
        NvrSecret secret = asBefore ? before.map(NvrLogin::secret).orElse(new NvrSecret("")) : new NvrSecret(typed);
        String confirmed = form.text("certificate");
        return Optional.of(new NvrLogin(
                user,
                secret,
                confirmed.matches("[0-9a-f]{64}") ? Optional.of(confirmed) : before.flatMap(NvrLogin::certificate)));
    }

    private static boolean hasSecret(Existing known) {
        return !known.login().secret().text().isEmpty();
    }

    private String name(Optional<NvrUrl> url) {
        String typed = form.text("name").strip();
        if (typed.length() > KnownNvr.LONGEST_NAME || typed.chars().anyMatch(Character::isISOControl)) {
            form.wrong("name", texts.of("settings.nvrnamebad"));
        }
        return typed.isEmpty() ? url.map(to -> kind.label() + " " + to.host()).orElse("") : typed;
    }

    private Optional<NvrSettings> settings(NvrUrl url, Optional<Path> media) {
        boolean mayDelete = form.has("delete", "yes");
        if (kind == RecorderKind.FRIGATE) {
            return Optional.of(new FrigateSettings(url, media, mayDelete));
        }
        try {
            return Optional.of(new ShinobiSettings(url, form.text("group").strip(), media, mayDelete));
        } catch (ObscuraException e) {
            form.wrong("group", texts.of("recorders.groupbad"));
            return Optional.empty();
        }
    }
}
