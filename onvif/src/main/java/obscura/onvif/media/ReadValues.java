package obscura.onvif.media;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import obscura.onvif.answer.CleanText;
import obscura.onvif.answer.OnvifException;
import obscura.onvif.xml.XmlElement;

/** Numbers, tokens and names out of what a camera sent. */
final class ReadValues {
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_TOKEN = 256;
    private static final int LONGEST_NAME = 128;
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");

    private ReadValues() {}

    /** @throws OnvifException MALFORMED for anything but a finite decimal number: where a mask lies is not guessed */
    static double finite(Optional<String> text) {
        double number = text.filter(
                        t -> t.length() <= LONGEST_NUMBER && NUMBER.matcher(t).matches())
                .map(Double::parseDouble)
                .orElse(Double.NaN);
        if (!Double.isFinite(number)) {
            throw OnvifException.malformed("The camera sent a coordinate or colour that is no finite number.");
        }
        return number;
    }

    /** A count that makes sense; empty for anything else. */
    static OptionalInt count(Optional<String> text) {
        return text.filter(t -> t.matches("\\+?[0-9]{1,6}"))
                .map(t -> OptionalInt.of(Integer.parseInt(t)))
                .orElse(OptionalInt.empty());
    }

    /** Pixels or degrees; 0 for anything that is no whole number. */
    static int whole(Optional<String> text) {
        return text.filter(t -> t.matches("[+-]?[0-9]{1,8}(\\.0*)?"))
                .map(t -> Integer.parseInt(t.split("\\.")[0]))
                .orElse(0);
    }

    /** Sent back to the camera as it came, so it is not cleaned; only its length is bounded. */
    static String token(Optional<String> text) {
        String token = text.orElse("");
        if (token.length() > LONGEST_TOKEN) {
            throw OnvifException.tooLarge("The camera sent a token of " + token.length() + " characters.");
        }
        return token;
    }

    static String name(XmlElement of, String child) {
        return CleanText.of(of.textOf(child).orElse(""), LONGEST_NAME);
    }

    /** @throws OnvifException TOO_LARGE */
    static void bounded(long count, int limit, String what) {
        if (count > limit) {
            throw OnvifException.tooLarge("The camera sent " + count + " " + what + "; " + limit + " are read.");
        }
    }
}
