package obscura.plugin.nvr.pattern;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import obscura.plugin.ObscuraException;

/**
 * How the folders and files of recordings are named, as in {@code {camera}/{yyyy-MM-dd}/{HH}/{mm.ss}}; the ending
 * ({@code .mp4}) is not part of it. Between braces stands
 *
 * <ul>
 *   <li>{@code camera}: any text, needed once;
 *   <li>{@code group}: any text that belongs to the camera's name, {@code group/camera};
 *   <li>{@code event} or {@code *}: any text that says nothing;
 *   <li>{@code date}, {@code time}: 2026-11-23 or 20261123, 14-05-59 or 140559, also with {@code _} or {@code .};
 *   <li>a date of {@code yyyy yy MM dd HH mm ss SSS}, with {@code 'T'} for letters that stand for themselves.
 * </ul>
 *
 * Year, month and day must be said; without an hour only the day is known.
 *
 * @param text as written, 1 to {@link #LONGEST} characters
 */
public record FolderPattern(String text) {
    public static final int LONGEST = 200;

    /**
     * @throws ObscuraException REFUSED with what is wrong and at which character
     */
    public FolderPattern {
        if (text.isBlank()) {
            throw ObscuraException.refused("The pattern is empty. Write one like {camera}/{yyyy-MM-dd}/{HH}/{mm.ss}.");
        }
        if (text.length() > LONGEST) {
            throw ObscuraException.refused("The pattern is longer than " + LONGEST + " characters.");
        }
        complete(text, new PartReader(text).parts());
    }

    /** Reads names that follow this pattern; times in them are of this zone. */
    public NameReader reader(ZoneId zone) {
        return new NameReader(new PartReader(text).parts(), zone);
    }

    private static void complete(String text, List<Part> parts) {
        Set<Field> said = EnumSet.noneOf(Field.class);
        for (Part part : parts) {
            for (Field field : part.fields()) {
                boolean again = !said.add(field);
                if (again && (field == Field.CAMERA || field == Field.GROUP)) {
                    throw refused(text, text.lastIndexOf("{" + field.word), "{" + field.word + "} stands there twice");
                }
            }
        }
        if (!said.contains(Field.CAMERA)) {
            throw refused(
                    text,
                    text.length(),
                    "{camera} is missing; where no folder names the camera, give the folder"
                            + " above and {camera} for its name");
        }
        needs(text, date(said), "year, month and day ({date} or {yyyy-MM-dd})");
        needs(text, time(said), "the larger parts of the time: HH before mm, mm before ss");
    }

    private static boolean date(Set<Field> said) {
        boolean year = said.contains(Field.YEAR) || said.contains(Field.SHORT_YEAR);
        return said.contains(Field.DATE) || year && said.contains(Field.MONTH) && said.contains(Field.DAY);
    }

    /** An hour alone is not a time either. */
    private static boolean time(Set<Field> said) {
        boolean hour = said.contains(Field.HOUR) && said.contains(Field.MINUTE);
        boolean second = !said.contains(Field.MILLI) || said.contains(Field.SECOND);
        boolean any = said.contains(Field.HOUR) || said.contains(Field.MINUTE) || said.contains(Field.SECOND);
        return said.contains(Field.TIME) || (hour || !any) && second;
    }

    private static void needs(String text, boolean there, String what) {
        if (!there) {
            throw refused(text, text.length(), "it does not say " + what);
        }
    }

    /** @param at index of the character that is wrong, from 0 */
    static ObscuraException refused(String text, int at, String why) {
        String where = at >= text.length()
                ? "at its end"
                : "at character " + (at + 1) + ", before \"" + ShownName.of(text.substring(at)) + "\"";
        return ObscuraException.refused("The pattern " + ShownName.of(text) + " is wrong " + where + ": " + why + ".");
    }

    @Override
    public String toString() {
        return text;
    }
}
