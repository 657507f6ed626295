package kz.dalel.registry;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Retention;
import kz.dalel.ledger.RetentionTerm;
import kz.dalel.registry.persistence.SignInRows;
import kz.dalel.shared.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes sign-ins that have ended, or been left, for long enough ({@code dalel.sign-in.kept-for}): nothing rests on them but the search for
 * somebody who got in. That sign-ins were throttled, or ended by others, stays in the ledger.
 */
@Service
@Order(4)
class RemoveOldSignIns implements Retention {

    private static final String MATTER = "sign-ins";

    private final SignInRows rows;
    private final RetentionTerm term;
    private final Ledger ledger;
    private final Period keptFor;

    RemoveOldSignIns(SignInRows rows, RetentionTerm term, Ledger ledger, @Value("${dalel.sign-in.kept-for:1y}") Period keptFor) {
        this.rows = rows;
        this.term = term;
        this.ledger = ledger;
        this.keptFor = keptFor;
    }

    @Override
    public String title() {
        return Messages.of("registry").text("registry.signIn.retention");
    }

    @Override
    public Period keptFor() {
        return keptFor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Expired> expired(LocalDate until) {
        return rows.lastUsedUntil(lastDay(until));
    }

    @Override
    @Transactional
    public List<Expired> handle(LocalDate until) {
        LocalDate last = lastDay(until);
        List<Expired> removed = rows.lastUsedUntil(last);
        if (!removed.isEmpty()) {
            rows.remove(last);
            ledger.record(Ledger.OPERATOR, LedgerAct.SIGN_INS_REMOVED, MATTER, "%s ≤ %s".formatted(keptFor, until));
        }
        return removed;
    }

    /** None is told of: they are gone with their rows. */
    @Override
    public List<Removed> removed() {
        return List.of();
    }

    private LocalDate lastDay(LocalDate until) {
        return term.lastDay(until, keptFor, RetentionTerm.FOR_SIGN_INS);
    }
}
