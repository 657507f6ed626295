package kz.dalel.ledger;

import kz.dalel.ledger.persistence.RemovalRows;
import org.springframework.stereotype.Component;

/** What rooms remove of their contents when its time is over. */
@Component
public class ContentRetentions {

    private final RemovalRows rows;
    private final RetentionTerm term;
    private final Ledger ledger;

    ContentRetentions(RemovalRows rows, RetentionTerm term, Ledger ledger) {
        this.rows = rows;
        this.term = term;
        this.ledger = ledger;
    }

    /** For a room to declare as its own. */
    public Retention of(KeptContent contents) {
        return new ContentRetention(contents, rows, term, ledger);
    }
}
