package kz.dalel.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.notification.domain.Matter;
import kz.dalel.notification.domain.MatterKind;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Everything that is owed in the quarters that are not published yet; four queries, however many bodies there are. */
@Repository
public class MatterQueries {

    private static final String ASSESSMENT = """
            join dalel.quarter_cycle c on c.id = a.cycle_id and c.state in ('RUNNING', 'RATED')
            """;

    private final JdbcClient jdbc;

    MatterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In no particular order.
     *
     * @param lapsedSince what was not submitted by a deadline that is later than this is owed no more, but told of
     */
    public List<Matter> open(Instant lapsedSince) {
        List<Matter> matters = new ArrayList<>();
        matters.addAll(submissions(lapsedSince));
        matters.addAll(scores());
        matters.addAll(appeals());
        matters.addAll(ratings());
        return matters;
    }

    private List<Matter> submissions(Instant lapsedSince) {
        return jdbc.sql("""
                        select s.id, s.indicator, s.state, s.deadline, s.correction_deadline, a.body, a.body_name,
                            c.id as cycle, c.quarter, c.verification_deadline, d.verifier
                        from dalel.submission s
                        join dalel.assessment a on a.id = s.assessment_id and a.state <> 'CANCELLED'
                        """ + ASSESSMENT + """
                        left join dalel.verification_desk d on d.submission_id = s.id
                        where s.state <> 'CLOSED' or s.outcome = 'NOT_SUBMITTED' and s.deadline > :since
                        """)
                .param("since", lapsedSince.atOffset(ZoneOffset.UTC))
                .query((row, number) -> submission(row))
                .list();
    }

    private static Matter submission(ResultSet row) throws SQLException {
        String verifier = row.getString("verifier");
        return switch (row.getString("state")) {
            case "OPEN" -> ofBody(MatterKind.SUBMIT, row, moment(row, "deadline"), false, null);
            case "AWAITING_APPROVAL" -> ofBody(MatterKind.APPROVE, row, moment(row, "deadline"), false, null);
            case "RETURNED" -> ofBody(MatterKind.CORRECT, row, moment(row, "correction_deadline"), false, null);
            case "CLOSED" -> ofBody(MatterKind.SUBMIT, row, moment(row, "deadline"), true, null);
            default -> ofBody(
                    MatterKind.VERIFY,
                    row,
                    moment(row, "verification_deadline"),
                    false,
                    Optional.ofNullable(verifier).map(PersonId::of).orElse(null));
        };
    }

    private List<Matter> scores() {
        return jdbc.sql("""
                        select a.id, null as indicator, a.body, a.body_name, c.id as cycle, c.quarter, a.appeal_deadline
                        from dalel.assessment a
                        """ + ASSESSMENT + "where a.state = 'PRELIMINARY' and a.appeal_window_closed_at is null")
                .query((row, number) ->
                        ofBody(MatterKind.CONSIDER_SCORE, row, moment(row, "appeal_deadline"), false, null))
                .list();
    }

    private List<Matter> appeals() {
        return jdbc.sql("""
                        select p.id, p.indicator, p.state, p.decision_deadline, a.body, a.body_name, c.id as cycle, c.quarter
                        from dalel.appeal p join dalel.assessment a on a.id = p.assessment_id
                        """ + ASSESSMENT + "where p.state in ('AWAITING_ADMISSION', 'UNDER_CONSIDERATION')")
                .query((row, number) -> "AWAITING_ADMISSION".equals(row.getString("state"))
                        ? ofBody(MatterKind.ADMIT_APPEAL, row, null, false, null)
                        : ofBody(MatterKind.DECIDE_APPEAL, row, moment(row, "decision_deadline"), false, null))
                .list();
    }

    /** Quarters in which every score is final and no appeal is open. */
    private List<Matter> ratings() {
        return jdbc.sql("""
                        select c.id, c.quarter from dalel.quarter_cycle c
                        where c.state = 'RUNNING' and c.bodies_final = c.bodies and not exists (
                            select from dalel.assessment a where a.cycle_id = c.id and a.appeals_open > 0)
                        """)
                .query((row, number) -> new Matter(
                        MatterKind.APPROVE_RATING,
                        row.getObject("id", UUID.class),
                        new CycleId(row.getObject("id", UUID.class)),
                        QuarterId.of(row.getString("quarter")),
                        null,
                        null,
                        null,
                        null,
                        false,
                        null))
                .list();
    }

    private static Matter ofBody(
            MatterKind kind, ResultSet row, @Nullable Instant deadline, boolean lapsed, @Nullable PersonId verifier)
            throws SQLException {
        String indicator = row.getString("indicator");
        return new Matter(
                kind,
                row.getObject("id", UUID.class),
                new CycleId(row.getObject("cycle", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                row.getString("body_name"),
                indicator == null ? null : IndicatorCode.of(indicator),
                deadline,
                lapsed,
                verifier);
    }

    @Nullable
    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
