package kz.dalel.files;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kz.dalel.files.persistence.ExpiredRows;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Retention;
import kz.dalel.ledger.RetentionTerm;
import kz.dalel.shared.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the contents of submitted files once they have been kept for as long as they must be ({@link FileLimits#keptFor()}), never
 * before the quarter is over in which they count. Names, hashes and everything that rests on them stay.
 */
@Service
@Order(1)
public class RemoveExpiredFiles implements Retention {

    private static final String MATTER = "files";

    private final ExpiredRows rows;
    private final FileLimits limits;
    private final RetentionTerm term;
    private final Ledger ledger;

    RemoveExpiredFiles(ExpiredRows rows, FileLimits limits, RetentionTerm term, Ledger ledger) {
        this.rows = rows;
        this.limits = limits;
        this.term = term;
        this.ledger = ledger;
    }

    @Override
    public String title() {
        return Messages.of("files").text("files.retention");
    }

    @Override
    public Period keptFor() {
        return limits.keptFor();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Expired> expired(LocalDate until) {
        return rows.expired(lastQuarterEnd(until));
    }

    @Override
    @Transactional
    public List<Expired> handle(LocalDate until) {
        LocalDate last = lastQuarterEnd(until);
        List<Expired> removed = rows.expired(last);
        if (!removed.isEmpty()) {
            rows.remove(last, term.today(), limits.keptFor());
            ledger.record(Ledger.OPERATOR, LedgerAct.FILES_REMOVED, MATTER, "%s ≤ %s".formatted(limits.keptFor(), until));
        }
        return removed;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Removed> removed() {
        return rows.removed();
    }

    private LocalDate lastQuarterEnd(LocalDate until) {
        return term.lastDay(until, limits.keptFor(), RetentionTerm.FOR_WHAT_SCORES_REST_ON);
    }
}
