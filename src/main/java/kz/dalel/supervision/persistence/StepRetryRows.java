package kz.dalel.supervision.persistence;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.shared.PersonId;
import kz.dalel.supervision.TryStepAgain.StepRetry;
import kz.dalel.supervision.TryStepAgain.TriedBefore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to the append-only table {@code dalel.step_retry}. */
@Repository
public class StepRetryRows {

    private final JdbcClient jdbc;

    StepRetryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the same failure was tried again before */
    public boolean insert(StepRetry retry) {
        return jdbc.sql("""
                                insert into dalel.step_retry
                                    (id, failure, matter, element, step, failed_at, error, reason, retried_by, retried_at)
                                values (:id, :failure, :matter, :element, :step, :failed, :error, :reason, :by, :at)
                                on conflict (failure) do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("failure", retry.step().id())
                        .param("matter", retry.step().matter())
                        .param("element", retry.step().element())
                        .param("step", retry.step().step())
                        .param("failed", retry.step().since().atOffset(ZoneOffset.UTC))
                        .param("error", retry.step().error())
                        .param("reason", retry.reason())
                        .param("by", retry.by().value())
                        .param("at", retry.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public Optional<TriedBefore> find(String failure) {
        return jdbc.sql("select retried_by, retried_at from dalel.step_retry where failure = :failure")
                .param("failure", failure)
                .query((row, number) -> new TriedBefore(
                        PersonId.of(row.getString("retried_by")),
                        row.getTimestamp("retried_at").toInstant()))
                .optional();
    }
}
