package kz.dalel.quarter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.DeadlineMove;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The windows for appeals in {@code dalel.assessment} that have not closed yet. */
@Repository
public class DeadlineRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeadlineRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Windows for appeals that end after the moment, in the order in which rows are taken. */
    public List<AppealWindow> openWindows(Instant now) {
        return jdbc.sql("""
                        select a.id, a.cycle_id, a.body, a.preliminary_at, a.appeal_deadline, c.quarter, c.appeal_days
                        from dalel.assessment a join dalel.quarter_cycle c on c.id = a.cycle_id
                        where c.state in ('RUNNING', 'RATED') and a.state = 'PRELIMINARY' and a.appeal_window_closed_at is null
                          and a.appeal_deadline > :now
                        order by a.id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(DeadlineRows::window)
                .list();
    }

    /**
     * Writes moved ends of windows for appeals.
     *
     * @return whether each stood as it was said to
     */
    public boolean moveWindows(List<DeadlineMove> moves) {
        int[][] changed = batches.batchUpdate(
                "update dalel.assessment set appeal_deadline = ? where id = ? and appeal_deadline = ?",
                moves,
                Math.max(1, moves.size()),
                (statement, move) -> {
                    statement.setObject(1, move.to().atOffset(ZoneOffset.UTC));
                    statement.setObject(2, move.subject());
                    statement.setObject(3, move.from().atOffset(ZoneOffset.UTC));
                });
        return Arrays.stream(changed).flatMapToInt(Arrays::stream).sum() == moves.size();
    }

    private static AppealWindow window(ResultSet row, int number) throws SQLException {
        return new AppealWindow(
                row.getObject("id", UUID.class),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                row.getObject("preliminary_at", OffsetDateTime.class).toInstant(),
                row.getInt("appeal_days"),
                row.getObject("appeal_deadline", OffsetDateTime.class).toInstant());
    }

    /**
     * A window for appeals.
     *
     * @param from the notice it is counted from
     * @param days working days it is open for
     */
    public record AppealWindow(
            UUID assessment, CycleId cycle, QuarterId quarter, BodyId body, Instant from, int days, Instant deadline) {}
}
