package kz.dalel.platform.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.platform.gate.SignInLimits.Attempt;
import kz.dalel.registry.People;
import kz.dalel.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records in the ledger that an account's password was tried too often: once an hour for each account that there is, however
 * often and from wherever it is tried, so that nobody can fill the ledger. Single failures are in the log. Names that nobody has are
 * not recorded; some are passwords typed into the wrong field.
 */
@Component
class SignInLedger {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLedger.class);

    private static final Duration ONE_ENTRY_EACH = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Cache<String, Boolean> recorded = Caffeine.newBuilder().expireAfterWrite(ONE_ENTRY_EACH).maximumSize(MOST_REMEMBERED).build();
    private final People people;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    SignInLedger(People people, Ledger ledger, TransactionTemplate transactions) {
        this.people = people;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    void throttled(Attempt attempt) {
        if (recorded.asMap().putIfAbsent(attempt.account(), true) != null) {
            return;
        }
        try {
            transactions.executeWithoutResult(status -> people.person(PersonId.of(attempt.login()))
                    .ifPresent(person -> ledger.record(Ledger.SYSTEM, LedgerAct.SIGN_INS_THROTTLED, person.id().value(), attempt.address())));
        } catch (IllegalArgumentException e) {
            // Nobody can have such a name.
        } catch (DataAccessException e) {
            LOG.error("tries of the password of {} could not be recorded", attempt.login(), e);
        }
    }
}
