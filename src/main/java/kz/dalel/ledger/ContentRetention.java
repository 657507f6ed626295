package kz.dalel.ledger;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import kz.dalel.ledger.persistence.RemovalRows;
import org.springframework.transaction.annotation.Transactional;

/** Removes contents of a table once they have been kept for as long as they must be; their rows, sizes and hashes stay. */
public class ContentRetention implements Retention {

    private final KeptContent contents;
    private final RemovalRows rows;
    private final RetentionTerm term;
    private final Ledger ledger;

    ContentRetention(KeptContent contents, RemovalRows rows, RetentionTerm term, Ledger ledger) {
        this.contents = contents;
        this.rows = rows;
        this.term = term;
        this.ledger = ledger;
    }

    @Override
    public String title() {
        return contents.title().get();
    }

    @Override
    public Period keptFor() {
        return contents.keptFor();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Expired> expired(LocalDate until) {
        return rows.expired(contents, lastQuarterEnd(until));
    }

    @Override
    @Transactional
    public List<Expired> handle(LocalDate until) {
        LocalDate last = lastQuarterEnd(until);
        List<Expired> removed = rows.expired(contents, last);
        if (!removed.isEmpty()) {
            rows.remove(contents, last, term.today());
            ledger.record(Ledger.OPERATOR, contents.act(), contents.table(), "%s ≤ %s".formatted(contents.keptFor(), until));
        }
        return removed;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Removed> removed() {
        return rows.removed(contents);
    }

    private LocalDate lastQuarterEnd(LocalDate until) {
        return term.lastDay(until, contents.keptFor(), RetentionTerm.FOR_WHAT_SCORES_REST_ON);
    }
}
