package obscura.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import obscura.plugin.access.Person;
import obscura.plugin.access.SecondFactorResult;
import obscura.plugin.access.SecondFactorResult.NotBegun;
import obscura.plugin.access.SecondFactorResult.On;
import obscura.plugin.access.SignInResult;
import obscura.plugin.access.SignInResult.NeedsCode;
import obscura.plugin.access.SignInResult.SignedIn;
import obscura.plugin.access.SignInResult.TooLate;
import obscura.plugin.access.SignInResult.TryLater;
import obscura.plugin.access.SignInResult.WrongCode;
import obscura.plugin.access.secret.Password;
import obscura.plugin.access.secret.TotpSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondFactorTest {
    private static final Duration STEP = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private Door door;
    private Person ada;
    private TotpSecret authenticator;
    private List<String> recovery;

    @BeforeEach
    void turnOn() {
        door = Door.in(home);
        ada = door.first("Ada");
        authenticator = door.access.secondFactor().begin(ada.id()).orElseThrow();
        SecondFactorResult on = door.access.secondFactor().turnOn(ada.id(), code());
        recovery = ((On) on).recoveryCodes();
        door.after(STEP);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private String code() {
        return authenticator.codeAt(door.clock.instant());
    }

    private String ticket() {
        SignInResult result = door.access.signIn().withPassword("Ada", Door.passwordOf("Ada"), Door.HERE);
        return ((NeedsCode) result).ticket();
    }

    private SignInResult enter(String code) {
        return door.access.signIn().withCode(ticket(), code, Door.HERE);
    }

    @Test
    void name_and_password_alone_no_longer_open_a_session() {
        assertThat(door.access.people().find(ada.id()).orElseThrow().secondFactor())
                .isTrue();
        assertThat(door.access.bySession(ticket())).isEmpty();
        SignedIn in = (SignedIn) enter(code());
        assertThat(door.access.bySession(in.token())).isPresent();
    }

    @Test
    void a_code_opens_once_and_those_before_it_no_more() {
        String before = code();
        door.after(STEP);
        assertThat(enter(code())).isInstanceOf(SignedIn.class);
        assertThat(enter(code())).isInstanceOf(WrongCode.class);
        assertThat(enter(before)).isInstanceOf(WrongCode.class);
        door.after(STEP);
        assertThat(enter(code())).isInstanceOf(SignedIn.class);
    }

    @Test
    void the_code_that_turned_it_on_is_spent() {
        String first = authenticator.codeAt(door.clock.instant().minus(STEP));
        assertThat(enter(first)).isInstanceOf(WrongCode.class);
    }

    @Test
    void of_many_who_use_one_code_at_once_one_gets_in() throws Exception {
        String code = code();
        List<Callable<SignInResult>> all = Collections.nCopies(3, () -> enter(code));
        assertThat(Door.atOnce(all)).filteredOn(SignedIn.class::isInstance).hasSize(1);
    }

    @Test
    void clocks_may_differ_by_one_step_and_no_more() {
        assertThat(enter(authenticator.codeAt(door.clock.instant().plus(STEP.multipliedBy(2)))))
                .isInstanceOf(WrongCode.class);
        assertThat(enter(authenticator.codeAt(door.clock.instant().plus(STEP)))).isInstanceOf(SignedIn.class);
    }

    @Test
    void each_recovery_code_opens_once_however_it_is_typed() {
        String first = recovery.get(0);
        assertThat(enter(" " + first.toUpperCase(Locale.ROOT).replace("-", " ")))
                .isInstanceOf(SignedIn.class);
        assertThat(enter(first)).isInstanceOf(WrongCode.class);
        assertThat(door.access.secondFactor().recoveryCodesLeft(ada.id())).isEqualTo(9);
        assertThat(enter(recovery.get(1))).isInstanceOf(SignedIn.class);
    }

    @Test
    void what_is_kept_of_recovery_codes_does_not_open() {
        List<String> kept = door.database
                .jdbi()
                .withHandle(h -> h.createQuery("SELECT code_hash FROM recovery_code")
                        .mapTo(String.class)
                        .list());
        assertThat(kept).hasSize(10).doesNotContainAnyElementsOf(recovery);
        assertThat(enter(kept.get(0))).isInstanceOf(WrongCode.class);
    }

    @Test
    void wrong_codes_make_guessing_slow_though_the_password_is_known() {
        for (int i = 0; i < 3; i++) {
            assertThat(enter("000000")).isInstanceOf(WrongCode.class);
        }
        SignInResult next = door.access.signIn().withPassword("Ada", Door.passwordOf("Ada"), Door.HERE);
        assertThat(next).isInstanceOf(TryLater.class);
    }

    @Test
    void a_password_that_fits_does_not_pay_for_wrong_codes() {
        int looked = 0;
        String ticket = ticket();
        for (int i = 0; i < 30; i++) {
            door.access.signIn().withPassword("Ada", Door.passwordOf("Ada"), Door.HERE);
            looked += door.access.signIn().withCode(ticket, "000000", Door.HERE) instanceof WrongCode ? 1 : 0;
        }
        assertThat(looked).isEqualTo(3);
    }

    @Test
    void a_sign_in_waits_five_minutes_for_its_code_and_is_used_once() {
        String slow = ticket();
        door.after(Duration.ofMinutes(5));
        assertThat(door.access.signIn().withCode(slow, code(), Door.HERE)).isInstanceOf(TooLate.class);
        String used = ticket();
        assertThat(door.access.signIn().withCode(used, code(), Door.HERE)).isInstanceOf(SignedIn.class);
        door.after(STEP);
        assertThat(door.access.signIn().withCode(used, code(), Door.HERE)).isInstanceOf(TooLate.class);
        assertThat(door.access.signIn().withCode("made up", code(), Door.HERE)).isInstanceOf(TooLate.class);
    }

    @Test
    void a_password_that_is_replaced_meanwhile_ends_the_waiting_sign_in() {
        String waiting = ticket();
        door.access.passwords().reset(ada.id(), Password.typed("another four quiet words"));
        assertThat(door.access.signIn().withCode(waiting, code(), Door.HERE)).isInstanceOf(TooLate.class);
    }

    @Test
    void nonsense_is_a_wrong_code() {
        assertThat(enter(null)).isInstanceOf(WrongCode.class);
        assertThat(enter("")).isInstanceOf(WrongCode.class);
        assertThat(enter("1".repeat(100_000))).isInstanceOf(WrongCode.class);
    }

    @Test
    void what_is_on_is_not_begun_again_and_not_shown_again() {
        assertThat(door.access.secondFactor().begin(ada.id())).isEmpty();
        assertThat(door.access.secondFactor().begun(ada.id())).isEmpty();
        assertThat(door.access.secondFactor().turnOn(ada.id(), code())).isInstanceOf(NotBegun.class);
    }

    @Test
    void turned_off_it_is_not_asked_for_and_begins_with_another_secret() {
        assertThat(door.access.secondFactor().turnOff(ada.id())).isTrue();
        assertThat(door.access.secondFactor().turnOff(ada.id())).isFalse();
        assertThat(door.access.bySession(door.signIn("Ada"))).isPresent();
        assertThat(door.access.secondFactor().recoveryCodesLeft(ada.id())).isZero();
        TotpSecret next = door.access.secondFactor().begin(ada.id()).orElseThrow();
        assertThat(next.base32()).isNotEqualTo(authenticator.base32());
    }

    @Test
    void it_is_on_only_after_a_first_code_was_right() {
        door.access.secondFactor().turnOff(ada.id());
        TotpSecret before = door.access.secondFactor().begin(ada.id()).orElseThrow();
        TotpSecret next = door.access.secondFactor().begin(ada.id()).orElseThrow();
        assertThat(door.access.secondFactor().begun(ada.id()).orElseThrow().base32())
                .isEqualTo(next.base32());
        assertThat(door.access.secondFactor().turnOn(ada.id(), before.codeAt(door.clock.instant())))
                .isInstanceOf(SecondFactorResult.WrongCode.class);
        assertThat(door.signIn("Ada")).isNotEmpty();
    }

    @Test
    void of_two_tabs_that_turn_it_on_at_once_one_shows_codes_that_open() throws Exception {
        door.access.secondFactor().turnOff(ada.id());
        authenticator = door.access.secondFactor().begin(ada.id()).orElseThrow();
        List<Callable<SecondFactorResult>> both =
                Collections.nCopies(2, () -> door.access.secondFactor().turnOn(ada.id(), code()));
        List<SecondFactorResult> results = Door.atOnce(both);
        assertThat(results).filteredOn(On.class::isInstance).hasSize(1);
        assertThat(door.access.secondFactor().recoveryCodesLeft(ada.id())).isEqualTo(10);
    }
}
