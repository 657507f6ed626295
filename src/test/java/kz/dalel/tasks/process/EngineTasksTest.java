package kz.dalel.tasks.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.DalelTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DalelTest
class EngineTasksTest {

    @Autowired
    private EngineTasks engineTasks;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    /** As when its disk is full, in the middle of completing a task. */
    @Test
    void shouldTellWhatFailedFirst_whenTheDatabaseBreaksTheTransactionOff() {
        Supplier<Long> failing = () -> {
            try {
                return database.sql("select 1 / 0").query(Long.class).single();
            } catch (DataAccessException refused) {
                throw new ProcessEngineException("what failed first", refused);
            }
        };

        assertThatThrownBy(() -> transactions.execute(status -> engineTasks.whileThere(PersonId.of("somebody"), "none", failing)))
                .isInstanceOf(ProcessEngineException.class).hasMessage("what failed first");
    }
}
