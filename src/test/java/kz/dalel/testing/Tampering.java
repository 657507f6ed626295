package kz.dalel.testing;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes rows the way an administrator of the database could: no trigger, no foreign key and no ledger gets in the way. Also for
 * scenes that cannot be come by otherwise.
 */
@Component
public class Tampering {

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    Tampering(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** @return how many rows were changed */
    public int sql(String statement) {
        return sql(statement, Map.of());
    }

    /** @return how many rows were changed */
    public int sql(String statement, Map<String, ?> parameters) {
        return transactions.execute(status -> {
            database.sql("set local session_replication_role = replica").update();
            int changed = database.sql(statement).params(parameters).update();
            database.sql("set local session_replication_role = origin").update();
            return changed;
        });
    }
}
