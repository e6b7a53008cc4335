package obscura.plugin.access.secret;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The long passwords that are tried first: a well-known word or the name itself, repeated, joined, with digits around it
 * or in leetspeak; a row of keys or of the alphabet; digits
 * alone; a few characters again and again.
 */
public final class CommonPasswords {
    private static final int FEWEST_DIFFERENT = 5;
    private static final int MOST_WORDS = 3;

    /** Longest first where one begins with another. */
    private static final List<String> WORDS = Stream.of(("""
            administrator administrador administrateur admin root superuser master manager operator guest default user
            passphrase password passwort passwords passwd pass kennwort contrasena motdepasse wachtwoord haslo senha parola
            welcome willkommen bienvenue hello hallo letmein login signin access secret geheim sesame opensesame
            iloveyou iloveu ichliebedich loveme lovely love princess sunshine rainbow flower butterfly summer winter spring
            autumn sommer herbst january february march april june july august september october november december monday
            friday sunday football baseball basketball soccer hockey liverpool chelsea arsenal barcelona juventus superman
            batman spiderman pokemon starwars naruto minecraft dragon monkey shadow tigger chocolate cookie cheese
            computer internet samsung google facebook microsoft windows linux apple android michael jessica jennifer
            charlie jordan daniel ashley thomas andrew joshua matthew nicole freedom whatever trustno trustnoone
            changeme changeit change mustang corvette ferrari mercedes porsche harley hunter killer ninja test testing
            temp temporary example sample demo qwertyuiop qwertzuiop azertyuiop qwerty qwertz azerty asdfghjkl asdfgh asdf
            zxcvbnm zxcvbn yxcvbnm qazwsxedc qazwsx qaz wsx abcdefghijklmnopqrstuvwxyz abcdef abcd abc xyz
            obscura camera cameras kamera cctv frigate shinobi zoneminder hikvision dahua axis reolink nvr recorder
            security privacy surveillance office company shop store home house family garden
            correcthorsebatterystaple correct horse battery staple correctbatteryhorsestaple
            my is the this me you i and the a one no""").split("\\s+"))
            .distinct()
            .sorted((a, b) -> b.length() - a.length())
            .toList();

    private static final String ROWS = "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz"
            + " zyxwvutsrqponmlkjihgfedcba qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjklyxcvbnm 1q2w3e4r5t6y7u8i9o0p"
            + " 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/ !qaz@wsx#edc$rfv%tgb !@#$%^&*()_+ qazwsxedcrfvtgbyhnujmikolp"
            + " q1w2e3r4t5y6u7i8o9p0";

    private CommonPasswords() {}

    /** @param name of its owner, in lower case */
    public static boolean contain(Password password, String name) {
        String text = password.text().toLowerCase(Locale.ROOT);
        String letters = bare(text);
        return text.strip().equals(name)
                || text.chars().distinct().count() < FEWEST_DIFFERENT
                || ROWS.contains(text)
                || text.chars().allMatch(c -> c >= '0' && c <= '9')
                || isMadeOf(letters, bare(name))
                || isMadeOf(bare(unleet(text)), bare(name))
                || isMadeOf(bare(unleet(trimmed(text))), bare(name));
    }

    /** What is left when digits and signs are taken away. */
    private static String bare(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static String unleet(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    /** One to three well-known words, or the owner's name, and nothing else but digits and signs. */
    private static boolean isMadeOf(String letters, String name) {
        return isMadeOf(letters, name, MOST_WORDS);
    }

    private static boolean isMadeOf(String letters, String name, int words) {
        if (letters.isEmpty()) {
            return words < MOST_WORDS;
        }
        return words > 0
                && Stream.concat(Stream.of(name), WORDS.stream())
                        .filter(word -> !word.isEmpty() && letters.startsWith(word))
                        .anyMatch(word -> isMadeOf(letters.substring(word.length()), name, words - 1));
    }
}
