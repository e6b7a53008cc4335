package obscura.retention.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How long footage is usually kept, by country. Not legal advice; who uses one confirms it. What is said there lies in texts. */
public final class Presets {
    public static final String OTHER = "other";

    private static final List<Preset> ALL = List.of(
            of("eu", 3, "EDPB 3/2019 (datatilsynet.no)"),
            of("at", 3, "§ 13(3) DSG (360.lexisnexis.at)"),
            of("be", 30, "merak.eu"),
            of("fr", 30, "CNIL (faceaurisque.com)"),
            of("de", 2, "Düsseldorfer Kreis 2014 (datenschutz-notizen.de)"),
            of("it", 1, "Garante 2010 (sole24ore.com)"),
            of("lu", 8, "cnpd.public.lu"),
            of("nl", 28, "Vrijstellingsbesluit 2012 (ictrecht.nl)"),
            of("no", 7, "Datatilsynet (netcam.no)"),
            of("es", 30, "LOPDGDD 22.3; AEPD PS/00267/2021 (prodat.es)"),
            new Preset("uk", OptionalInt.empty(), ""),
            new Preset(OTHER, OptionalInt.empty(), ""));

    private Presets() {}

    private static Preset of(String place, int days, String source) {
        return new Preset(place, OptionalInt.of(days), source);
    }

    public static List<Preset> all() {
        return ALL;
    }

    public static Optional<Preset> find(String place) {
        return ALL.stream().filter(preset -> preset.place().equals(place)).findFirst();
    }
}
