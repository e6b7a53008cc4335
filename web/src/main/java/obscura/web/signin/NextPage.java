package obscura.web.signin;

import java.util.Optional;

/** Where somebody wanted to go before signing in: a path of our own, never another site. */
final class NextPage {
    private static final String PLAIN = "/[A-Za-z0-9/_.~%?=&:+-]{0,500}";

    private NextPage() {}

    static String of(String wanted) {
        return Optional.ofNullable(wanted)
                .filter(path -> path.matches(PLAIN) && !path.startsWith("//") && !path.startsWith("/sign-"))
                .orElse("/");
    }
}
