package kz.dalel.ledger;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.ledger.persistence.RemovalRows;
import org.springframework.stereotype.Component;

/** What rooms remove of their contents, and what they may tell of it afterwards. */
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

    /** When a content was removed the last time; empty if it never was. */
    public Optional<LocalDate> removedOn(String table, String key) {
        return rows.removedOn(table, key);
    }
}
