package kz.dalel.ledger;

import java.util.List;
import java.util.Optional;
import kz.dalel.ledger.persistence.LedgerRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger says was done, for pages; whether the reader may know of it is for the caller to say. */
@Service
@Transactional(readOnly = true)
public class LedgerHistory {

    private final LedgerRows rows;

    LedgerHistory(LedgerRows rows) {
        this.rows = rows;
    }

    /** Every act about this very matter, the first one first. */
    public List<LedgerEntry> aboutOnly(String matter) {
        return rows.aboutOnly(matter);
    }

    /**
     * The last acts about a matter and everything below it, the latest first.
     *
     * @param matter see {@link LedgerEntry#matter()}
     * @param most how many at most
     */
    public List<LedgerEntry> latestAbout(String matter, int most) {
        return rows.latestAbout(matter, most);
    }

    /** The last entry of an act about one matter; empty if it was never done. */
    public Optional<LedgerEntry> last(LedgerAct act, String matter) {
        return rows.last(act, matter);
    }
}
