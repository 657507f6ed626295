package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.dalel.platform.gate.SignInLimits.Attempt;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {

    private static final String HERE = "10.0.0.1";
    private static final Attempt ANNA = new Attempt("anna", HERE);

    private long now;
    private final SignInLimits limits = new SignInLimits(() -> now);

    @Test
    void shouldAskToWait_whenAnAccountHasFailedTenTimesFromAnAddress() {
        fail(ANNA, 10);
        assertThat(limits.begin(ANNA)).contains(Duration.ofMinutes(1));
        assertThat(limits.begin(new Attempt("ANNA", HERE))).as("the same account").isPresent();
        assertThat(limits.begin(new Attempt("anna", "10.0.0.2"))).as("the same account elsewhere").isEmpty();
        assertThat(limits.begin(new Attempt("boris", HERE))).as("another account").isEmpty();
    }

    @Test
    void shouldLetTryAgain_whenTheTimeToWaitIsOver() {
        fail(ANNA, 10);
        passes(limits.begin(ANNA).orElseThrow().minusNanos(1));
        assertThat(limits.begin(ANNA)).isPresent();
        passes(Duration.ofNanos(1));
        assertThat(limits.begin(ANNA)).isEmpty();
        assertThat(limits.begin(ANNA)).isPresent();
    }

    @Test
    void shouldForgetMistypedPasswords_whenTheRightOneFollows() {
        fail(ANNA, 9);
        succeed(ANNA);
        fail(ANNA, 10);
        assertThat(limits.begin(ANNA)).isPresent();
    }

    @Test
    void shouldNeverCountSuccesses() {
        for (int day = 0; day < 1_000; day++) {
            succeed(new Attempt("person" + day % 500, HERE));
        }
        assertThat(limits.begin(ANNA)).isEmpty();
    }

    @Test
    void shouldAskToWait_whenAnAddressTriesManyAccounts() {
        for (int account = 0; account < 100; account++) {
            fail(new Attempt("person" + account, HERE), 1);
        }
        assertThat(limits.begin(ANNA)).isPresent();
        assertThat(limits.begin(new Attempt("anna", "10.0.0.2"))).isEmpty();
    }

    @Test
    void shouldStillLetTheOwnerIn_whenAnAccountIsTriedFromEverywhere() {
        succeed(ANNA);
        for (int address = 0; address < 100; address++) {
            limits.begin(new Attempt("anna", "10.1.0." + address));
            limits.begin(new Attempt("anna", "10.1.0." + address));
            limits.begin(new Attempt("anna", "10.1.0." + address));
        }
        assertThat(limits.begin(new Attempt("anna", "10.2.0.1"))).as("one more address").isPresent();
        assertThat(limits.begin(ANNA)).as("where the account is at home").isEmpty();
    }

    private void fail(Attempt attempt, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(limits.begin(attempt)).isEmpty();
        }
    }

    private void succeed(Attempt attempt) {
        assertThat(limits.begin(attempt)).isEmpty();
        limits.succeeded(attempt);
    }

    private void passes(Duration time) {
        now += time.toNanos();
    }
}
