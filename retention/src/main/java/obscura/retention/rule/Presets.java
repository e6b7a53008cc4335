package obscura.retention.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How long footage is usually kept, by country. Not legal advice; who uses one confirms it. */
public final class Presets {
    public static final String OTHER = "other";

    private static final List<Preset> ALL = List.of(
            of(
                    "eu",
                    "European Union",
                    3,
                    "A few days; more than 72 hours needs more reasons.",
                    "EDPB guidelines 3/2019"),
            of(
                    "at",
                    "Austria",
                    3,
                    "72 hours, longer if needed and logged; ask counsel whether it applies.",
                    "section 13(3) DSG"),
            of("be", "Belgium", 30, "At most one month; three at listed places of risk.", "merak.eu on the camera law"),
            of(
                    "fr",
                    "France",
                    30,
                    "At most about one month; a few days are usually enough.",
                    "faceaurisque.com on the CNIL's line"),
            of(
                    "de",
                    "Germany",
                    2,
                    "48 hours; 72 in older practice.",
                    "Düsseldorfer Kreis 2014, datenschutz-notizen.de"),
            of(
                    "it",
                    "Italy",
                    1,
                    "24 hours, by now up to 72; more than 7 days is contested.",
                    "order of 2010, sole24ore"),
            of("lu", "Luxembourg", 8, "In principle 8 days; up to 30 with reasons in the register.", "cnpd.public.lu"),
            of("nl", "Netherlands", 28, "Four weeks.", "decree of 2012, before the GDPR; ictrecht.nl"),
            of("no", "Norway", 7, "7 days as a rule of thumb.", "Datatilsynet, as netcam.no quotes it"),
            of(
                    "es",
                    "Spain",
                    30,
                    "At most one month; an access request sets a hold.",
                    "LOPDGDD 22.3; AEPD PS/00267/2021"),
            none("uk", "United Kingdom", "No fixed period; say why it is as long as it is.", "no primary source found"),
            none(OTHER, "Somewhere else", "Nothing is known; say why it is as long as it is.", "none"));

    private Presets() {}

    private static Preset of(String place, String name, int days, String words, String source) {
        return new Preset(place, name, OptionalInt.of(days), words, source);
    }

    private static Preset none(String place, String name, String words, String source) {
        return new Preset(place, name, OptionalInt.empty(), words, source);
    }

    public static List<Preset> all() {
        return ALL;
    }

    public static Optional<Preset> find(String place) {
        return ALL.stream().filter(preset -> preset.place().equals(place)).findFirst();
    }
}
