package obscura.web.exports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file a browser asks for.
 *
 * @param from of the first byte
 * @param length 0 when nothing of what was asked for is there
 * @param whole no part was asked for, or in a way that asks for too much at once
 */
record PartOfFile(long from, long length, boolean whole) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * As RFC 9110 has it; several ranges at once are answered with the whole, which it allows.
     *
     * @param header the {@code Range} header, null when there is none
     * @param size of the file
     */
    static PartOfFile of(String header, long size) {
        return Optional.ofNullable(header)
                .map(ONE_RANGE::matcher)
                .filter(Matcher::matches)
                .flatMap(match -> part(match.group(1), match.group(2), size))
                .orElse(new PartOfFile(0, size, true));
    }

    private static Optional<PartOfFile> part(String first, String last, long size) {
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(end(Math.min(size, Long.parseLong(last)), size));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return Optional.empty();
        }
        return Optional.of(from >= size ? new PartOfFile(0, 0, false) : new PartOfFile(from, to - from + 1, false));
    }

    private static PartOfFile end(long length, long size) {
        return new PartOfFile(size - length, length, false);
    }

    boolean isEmpty() {
        return length == 0;
    }
}
