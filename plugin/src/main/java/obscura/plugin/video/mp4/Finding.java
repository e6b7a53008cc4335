package obscura.plugin.video.mp4;

/**
 * Something in a file that an export must not hold.
 *
 * @param at byte of the file where it begins, &gt;= 0
 * @param words one sentence for people; holds no text from the file but printable box names
 */
public record Finding(long at, String words) {
    public Finding {
        if (at < 0 || words.isBlank()) {
            throw new IllegalArgumentException("A finding has a place and words");
        }
    }

    @Override
    public String toString() {
        return "At byte " + at + ": " + words;
    }
}
