package kz.dalel.scoresheet;

import java.util.Optional;
import kz.dalel.ledger.Audit;
import kz.dalel.ledger.Finding;
import kz.dalel.scoresheet.persistence.IssuedSheetRows;
import org.springframework.stereotype.Component;

/** Finds out whether the files of issued sheets are those that were issued; the ledger holds their hashes only. */
@Component
class IssuedSheetAudit implements Audit {

    private final IssuedSheetRows rows;

    IssuedSheetAudit(IssuedSheetRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Finding> firstFinding() {
        return rows.firstWithAnotherFile().map(number -> Finding.of("scoresheet.finding.file", number));
    }
}
