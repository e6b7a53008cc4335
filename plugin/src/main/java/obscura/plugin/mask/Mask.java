package obscura.plugin.mask;

/**
 * A named place that must never be seen on one camera.
 *
 * @param name 1 to 100 characters of any text, as a person typed it; a page escapes it
 */
public record Mask(String name, Polygon polygon) {
    public static final int LONGEST_NAME = 100;

    public Mask {
        int characters = name.codePointCount(0, name.length());
        if (characters < 1 || characters > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A mask's name has 1 to " + LONGEST_NAME + " characters, this one has " + characters);
        }
        if (polygon == null) {
            throw new IllegalArgumentException("A mask needs a polygon");
        }
    }
}
