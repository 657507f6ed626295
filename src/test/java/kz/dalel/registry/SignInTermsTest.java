package kz.dalel.registry;

import static kz.dalel.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.registry.persistence.OneTimePasswordRows;
import kz.dalel.registry.persistence.SignInRows;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a sign-in and a one-time password end by themselves, by the clock. The application of the tests has other terms. */
@DalelTest
class SignInTermsTest {

    private static final Instant MORNING = Instant.parse("2026-10-12T04:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration PASSWORD_LASTS = Duration.ofHours(72);

    @Autowired
    private Scene scene;
    @Autowired
    private SignInRows rows;
    @Autowired
    private People people;
    @Autowired
    private OwnPasswords passwords;
    @Autowired
    private OneTimePasswordRows oneTime;
    @Autowired
    private AdjustableClock clock;

    private PersonId vera;
    private SignIns signIns;

    @BeforeEach
    void gather() {
        clock.stopAt(MORNING);
        vera = scene.person("vera", Role.VERIFIER);
        signIns = new SignIns(rows, people, passwords, oneTime, new SignInTerms(LONGEST, PASSWORD_LASTS), clock, LONGEST.multipliedBy(2));
    }

    @Test
    void shouldEndASignIn_whateverItIsUsedFor() {
        SignInId id = signIns.begin(vera, "127.0.0.1", "").orElseThrow();
        for (int hour = 1; hour < LONGEST.toHours(); hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(signIns.use(id, vera)).as("%s hours", hour).isPresent();
        }
        clock.advance(Duration.ofHours(1).minus(SECOND));
        assertThat(signIns.use(id, vera)).as("the last second").isPresent();
        assertThat(signIns.open(vera)).hasSize(1);
        clock.advance(SECOND);
        assertThat(signIns.use(id, vera)).isEmpty();
        assertThat(signIns.open(vera)).as("nobody is shown it as open").isEmpty();
        assertThat(signIns.begin(vera, "127.0.0.1", "")).as("another one begins").isPresent();
    }

    @Test
    void shouldEndAOneTimePassword() {
        oneTime.put(vera, MORNING);
        clock.stopAt(MORNING.plus(PASSWORD_LASTS).minus(SECOND));
        SignInId id = signIns.begin(vera, "127.0.0.1", "").orElseThrow();
        clock.advance(SECOND);
        assertRefused(() -> signIns.begin(vera, "127.0.0.1", ""), UserError.Kind.FORBIDDEN, "registry.password.oneTimeEnded");
        assertThat(signIns.use(id, vera)).as("whoever came in by it in time chooses another").isPresent();
    }

    @Test
    void shouldBeSomeTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SignInTerms(Duration.ZERO, PASSWORD_LASTS)).withMessageContaining("longest");
        assertThatIllegalArgumentException().isThrownBy(() -> new SignInTerms(LONGEST, Duration.ofHours(-1))).withMessageContaining("one-time-password-lasts");
    }
}
