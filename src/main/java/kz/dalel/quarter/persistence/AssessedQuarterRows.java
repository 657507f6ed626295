package kz.dalel.quarter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.dalel.quarter.AssessedQuarter;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of {@code dalel.assessment} no more than choosing among many asks for. */
@Repository
public class AssessedQuarterRows {

    private static final String FROM = """
            a.id, c.quarter, a.body, a.body_name, a.state, c.state as cycle_state
            from dalel.assessment a
            join dalel.quarter_cycle c on c.id = a.cycle_id
            """;
    private static final String LATEST_FIRST = "(a.state = 'CANCELLED'), c.quarter desc, c.opened_at desc";

    private final JdbcClient jdbc;

    AssessedQuarterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AssessedQuarter> of(BodyId body) {
        return jdbc.sql("select " + FROM + "where a.body = :body order by c.quarter desc, (a.state = 'CANCELLED'), c.opened_at desc")
                .param("body", body.value())
                .query(AssessedQuarterRows::quarter)
                .list();
    }

    public List<AssessedQuarter> latest() {
        return jdbc.sql("select distinct on (a.body) " + FROM + "order by a.body, " + LATEST_FIRST)
                .query(AssessedQuarterRows::quarter)
                .list();
    }

    private static AssessedQuarter quarter(ResultSet row, int number) throws SQLException {
        return new AssessedQuarter(
                new AssessmentId(row.getObject("id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                row.getString("body_name"),
                Assessment.State.valueOf(row.getString("state")),
                QuarterCycle.State.valueOf(row.getString("cycle_state")) == QuarterCycle.State.PUBLISHED);
    }
}
