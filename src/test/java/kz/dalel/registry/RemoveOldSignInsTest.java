package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.LedgerHistory;
import kz.dalel.ledger.Retention;
import kz.dalel.ledger.RetentionTerm;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Refusals;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-ins are told of for a year, to the day, as days are in Almaty. */
@DalelTest
class RemoveOldSignInsTest {

    @Autowired
    private RemoveOldSignIns removeOldSignIns;

    @Autowired
    private SignIns signIns;

    @Autowired
    private RetentionTerm term;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private LedgerHistory history;

    @Autowired
    private Scene scene;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void shouldRemoveWhatHasEndedOrBeenLeft_aYearAfterItsLastDay() {
        PersonId person = scene.person("verifier", Role.VERIFIER);
        clock.stopAt(Instant.parse("2026-11-03T18:59:00Z"));
        SignInId ended = signIn(person, "ended");
        signIns.leave(ended, person);
        signIn(person, "left");
        SignInId used = signIn(person, "used again");
        // The next day has begun in Almaty, not in UTC.
        clock.stopAt(Instant.parse("2026-11-03T19:01:00Z"));
        signIns.use(used, person);
        clock.stopAt(Instant.parse("2027-11-03T06:00:00Z"));

        assertThat(removeOldSignIns.handle(LocalDate.of(2027, 11, 2))).isEmpty();
        assertThat(removeOldSignIns.expired(LocalDate.of(2027, 11, 3)))
                .containsExactly(new Retention.Expired(LocalDate.of(2026, 12, 31), 2, 0));
        assertThat(browsers()).as("only looked at").hasSize(3);
        removeOldSignIns.handle(LocalDate.of(2027, 11, 3));

        assertThat(browsers()).containsExactly("used again");
        assertThat(history.latestAbout("sign-ins", 5)).singleElement()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo(LedgerAct.SIGN_INS_REMOVED));
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
        Refusals.assertRefused(
                () -> removeOldSignIns.handle(LocalDate.of(2027, 11, 4)), UserError.Kind.INVALID, "ledger.retentionInFuture");
    }

    /** Whatever the settings say: what a court may ask for is there when it does. */
    @Test
    void shouldRefuseSettingsThatWouldRemoveWhatIsStillNeeded() {
        LocalDate today = term.today();

        assertThat(term.lastDay(today, Period.ofYears(1), RetentionTerm.FOR_WHAT_SCORES_REST_ON)).isEqualTo(today.minusYears(1));
        Refusals.assertRefused(
                () -> term.lastDay(today, Period.ofMonths(11).plusDays(29), RetentionTerm.FOR_WHAT_SCORES_REST_ON),
                UserError.Kind.INVALID,
                "ledger.retentionTooShort");
    }

    private SignInId signIn(PersonId person, String browser) {
        return signIns.begin(person, "127.0.0.1", browser).orElseThrow();
    }

    private List<String> browsers() {
        return database.sql("select browser from dalel.sign_in order by browser").query(String.class).list();
    }
}
