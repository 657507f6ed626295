package kz.dalel.testing;

import java.util.ArrayList;
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
    private List<String> statements;

    DatabaseReset(JdbcClient database, TransactionTemplate transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    public synchronized void reset() {
        if (statements == null) {
            statements = statements();
        }
        // All at once: the way there and back takes longer than to delete nothing from a table.
        transactions.executeWithoutResult(status -> database.sql(String.join(";\n", statements)).update());
    }

    private List<String> statements() {
        List<String> all = new ArrayList<>();
        // Neither foreign keys nor the triggers of append-only tables get in the way.
        all.add("set local session_replication_role = replica");
        for (String table : tables("select 'dalel.' || tablename from pg_tables where schemaname = 'dalel' and tablename <> 'flyway_schema_history'")) {
            all.add("delete from " + table);
        }
        for (String table : tables("select tablename from pg_tables where schemaname = 'public' and (tablename like 'act_hi_%' or tablename like 'act_ru_%')"
                + " and tablename not in ('act_ru_authorization', 'act_ru_filter', 'act_ru_event_subscr', 'act_ru_job', 'act_ru_jobdef')")) {
            all.add("delete from " + table);
        }
        // What waits without a process instance starts one, and belongs to the model.
        all.add("delete from act_ru_event_subscr where proc_inst_id_ is not null");
        all.add("delete from act_ru_job where process_instance_id_ is not null");
        all.add("delete from act_ge_bytearray where deployment_id_ is null");
        KEPT_FROM_START.forEach((table, key) -> all.add("delete from " + table + " where " + key + " not in (" + keys(table, key) + ")"));
        return all;
    }

    private String keys(String table, String key) {
        List<String> keys = database.sql("select quote_literal(" + key + ") from " + table).query(String.class).list();
        return keys.isEmpty() ? "''" : String.join(", ", keys);
    }

    private List<String> tables(String query) {
        return database.sql(query).query(String.class).list().stream().sorted().toList();
    }
}
