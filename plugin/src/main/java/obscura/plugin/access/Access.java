package obscura.plugin.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import obscura.plugin.access.secret.HashPasswords;
import obscura.plugin.access.secret.SecretToken;
import obscura.plugin.id.PersonId;

/**
 * The way in. Every request asks here who it is from, and is told as it stands at that moment: whoever was removed,
 * demoted or signed out a moment ago is so already. Any thread.
 */
public final class Access {
    /** A time that is written at every request would wear out a memory card. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final Kept kept;
    private final Clock clock;
    private final AccessSettings settings;
    private final FirstAccount firstAccount;
    private final SignIn signIn;
    private final ChangePassword passwords;
    private final SecondFactor secondFactor;
    private final ChangePeople people;
    private final Invite invitations;
    private final MakeTokens tokens;

    public Access(Kept kept, Clock clock, SecureRandom random, AccessSettings settings) {
        this.kept = kept;
        this.clock = clock;
        this.settings = settings;
        HashPasswords hash = new HashPasswords(settings.cost(), random);
        Throttle throttle = new Throttle(clock, settings.longestDelay());
        this.firstAccount = new FirstAccount(kept.people(), hash, throttle, clock, random);
        this.signIn = new SignIn(kept, hash, throttle, clock, random, settings);
        this.passwords = new ChangePassword(kept, hash, throttle, clock, settings);
        this.secondFactor = new SecondFactor(kept, clock, random);
        this.people = new ChangePeople(kept.people());
        this.invitations = new Invite(kept, hash, clock, random, settings);
        this.tokens = new MakeTokens(kept.tokens(), clock, random, settings);
    }

    /** @param token as {@link SignInResult.SignedIn} gave it; anything else, null included, opens nothing */
    public Optional<Visitor> bySession(String token) {
        SecretToken sent = SecretToken.sent(token);
        Instant now = clock.instant();
        Optional<Sessions.Open> open =
                kept.sessions().find(sent).filter(found -> !found.session().isOver(now, settings));
        open.filter(found -> isWorthNoting(found.session().lastUsed(), now))
                .ifPresent(found -> kept.sessions().use(sent, now));
        return open.map(found -> new Visitor.BySession(
                found.person(), found.session(), found.session().isConfirmed(now, settings), sent.derived("csrf")));
    }

    /** @param bearer as {@link TokenResult.Made} gave it, without the word Bearer; anything else opens nothing */
    public Optional<Visitor> byToken(String bearer) {
        if (bearer == null || !bearer.startsWith(MakeTokens.PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiTokens.Found> open = kept.tokens()
                .find(SecretToken.sent(bearer))
                .filter(found -> now.isBefore(found.token().expires()));
        open.map(ApiTokens.Found::token)
                .filter(t -> t.lastUsed().map(last -> isWorthNoting(last, now)).orElse(true))
                .ifPresent(t -> kept.tokens().use(t.id(), now));
        return open.map(Visitor.ByToken::of);
    }

    private static boolean isWorthNoting(Instant last, Instant now) {
        return Duration.between(last, now).abs().compareTo(USE_IS_NOTED_EVERY) >= 0;
    }

    /** False when nobody was signed in by it. */
    public boolean signOut(String token) {
        return kept.sessions().end(SecretToken.sent(token));
    }

    /** How many sessions there were. */
    public int signOutEverywhere(PersonId person) {
        return kept.sessions().endAll(person);
    }

    /** Those that are open, the newest first. */
    public List<Session> sessionsOf(PersonId person) {
        Instant now = clock.instant();
        return kept.sessions().of(person).stream()
                .filter(session -> !session.isOver(now, settings))
                .toList();
    }

    public FirstAccount firstAccount() {
        return firstAccount;
    }

    public SignIn signIn() {
        return signIn;
    }

    public ChangePassword passwords() {
        return passwords;
    }

    public SecondFactor secondFactor() {
        return secondFactor;
    }

    public ChangePeople people() {
        return people;
    }

    public Invite invitations() {
        return invitations;
    }

    public MakeTokens tokens() {
        return tokens;
    }
}
