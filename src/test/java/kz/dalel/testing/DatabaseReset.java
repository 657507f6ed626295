package kz.dalel.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the database between tests: everything of schema {@code dalel}, every process instance with its history, and whatever
 * people, groups, permissions and filters were added after the application's start.
 */
@Component
public class DatabaseReset {

    /** Tables that keep what the start put in, and their keys. */
    private static final Map<String, String> KEPT_FROM_START = Map.of(
            "act_id_user", "id_", "act_id_group", "id_", "act_id_membership", "user_id_ || '/' || group_id_", "act_id_info", "id_",
            "act_ru_authorization", "id_", "act_ru_filter", "id_");

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private Map<String, List<String>> startKeys;

    DatabaseReset(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    public synchronized void reset() {
        if (startKeys == null) {
            startKeys = startKeys();
        }
        transactions.executeWithoutResult(status -> {
            // Neither foreign keys nor the triggers of append-only tables get in the way.
            database.sql("set local session_replication_role = replica").update();
            for (String table : tables("select 'dalel.' || tablename from pg_tables where schemaname = 'dalel' and tablename <> 'flyway_schema_history'")) {
                database.sql("delete from " + table).update();
            }
            for (String table : tables("select tablename from pg_tables where schemaname = 'public' and (tablename like 'act_hi_%' or tablename like 'act_ru_%')"
                    + " and tablename not in ('act_ru_authorization', 'act_ru_filter', 'act_ru_event_subscr', 'act_ru_job', 'act_ru_jobdef')")) {
                database.sql("delete from " + table).update();
            }
            // What waits without a process instance starts one, and belongs to the model.
            database.sql("delete from act_ru_event_subscr where proc_inst_id_ is not null").update();
            database.sql("delete from act_ru_job where process_instance_id_ is not null").update();
            database.sql("delete from act_ge_bytearray where deployment_id_ is null").update();
            startKeys.forEach((table, keys) -> database.sql("delete from " + table + " where not (" + KEPT_FROM_START.get(table) + " = any (:keys))")
                    .param("keys", keys.toArray(String[]::new)).update());
        });
    }

    private Map<String, List<String>> startKeys() {
        Map<String, List<String>> keys = new HashMap<>();
        KEPT_FROM_START.forEach((table, key) -> keys.put(table, database.sql("select " + key + " from " + table).query(String.class).list()));
        return keys;
    }

    private List<String> tables(String query) {
        return database.sql(query).query(String.class).list().stream().sorted().toList();
    }
}
