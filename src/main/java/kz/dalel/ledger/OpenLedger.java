package kz.dalel.ledger;

import kz.dalel.ledger.persistence.LedgerRows;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what was recorded before its table came under the ledger's protection into the ledger, before the first request or job could
 * change it.
 */
@Component
class OpenLedger implements SmartInitializingSingleton {

    private static final String MATTER = "ledger";

    private final LedgerRows rows;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    OpenLedger(LedgerRows rows, Ledger ledger, TransactionTemplate transactions) {
        this.rows = rows;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> {
            if (rows.adoptOpening()) {
                ledger.record(Ledger.SYSTEM, LedgerAct.LEDGER_OPENED, MATTER);
            }
        });
    }
}
