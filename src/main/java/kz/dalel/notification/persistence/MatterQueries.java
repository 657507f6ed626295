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
import kz.dalel.verification.SecondCheckDeadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Repository;

/** Everything that is owed in the quarters that are not published yet; seven queries, however many bodies there are. */
@Repository
public class MatterQueries {

    private static final String ASSESSMENT = """
            join dalel.quarter_cycle c on c.id = a.cycle_id and c.state in ('RUNNING', 'RATED')
            """;

    private final JdbcClient jdbc;
    private final SecondCheckDeadlines secondCheckDeadlines;

    MatterQueries(JdbcClient jdbc, SecondCheckDeadlines secondCheckDeadlines) {
        this.jdbc = jdbc;
        this.secondCheckDeadlines = secondCheckDeadlines;
    }

    /**
     * In no particular order.
     *
     * @param lapsedSince what was not submitted by a deadline that is later than this is owed no more, but told of
     */
    public List<Matter> open(Instant lapsedSince) {
        List<Matter> matters = new ArrayList<>();
        matters.addAll(submissions(lapsedSince));
        matters.addAll(secondChecks());
        matters.addAll(extensions());
        matters.addAll(corrections());
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

    /** What both decided alike is nobody's any more; after the verification deadline nothing is. */
    private List<Matter> secondChecks() {
        return jdbc.sql("""
                        select k.id, s.indicator, a.body, a.body_name, c.id as cycle, c.quarter, c.verification_deadline, k.drawn_at,
                            g.verifier, v.given_at
                        from dalel.second_check k
                        join dalel.submission s on s.id = k.submission_id
                        join dalel.assessment a on a.id = s.assessment_id and a.state <> 'CANCELLED'
                        """ + ASSESSMENT + """
                        left join lateral (
                            select w.verifier from dalel.second_check_assignment w
                            where w.check_id = k.id order by w.number desc limit 1) g on true
                        left join lateral (
                            select max(w.decided_at) as given_at,
                                coalesce(bool_or(w.outcome <> d.outcome or w.quantity is distinct from d.quantity), false) as disputed
                            from dalel.second_check_item i
                            join dalel.second_verdict w on w.verdict_id = i.verdict_id
                            join dalel.verdict d on d.id = i.verdict_id
                            where i.check_id = k.id) v on true
                        where (v.given_at is null or v.disputed)
                          and not exists (select from dalel.second_check_settlement t where t.check_id = k.id)
                          and not exists (select from dalel.second_check_end e where e.check_id = k.id)
                        """)
                .query((row, number) -> secondCheck(row))
                .list();
    }

    private Matter secondCheck(ResultSet row) throws SQLException {
        Instant given = moment(row, "given_at");
        Instant latest = moment(row, "verification_deadline");
        return given == null
                ? ofBody(
                        MatterKind.VERIFY_BLINDLY,
                        row,
                        secondCheckDeadlines.ofSecondLook(moment(row, "drawn_at"), latest),
                        false,
                        Optional.ofNullable(row.getString("verifier")).map(PersonId::of).orElse(null))
                : ofBody(MatterKind.SETTLE_DISAGREEMENT, row, secondCheckDeadlines.ofSettlement(given, latest), false, null);
    }

    private List<Matter> extensions() {
        return jdbc.sql("""
                        select x.id, x.indicator, a.body, a.body_name, c.id as cycle, c.quarter
                        from dalel.submission_extension x
                        join dalel.assessment a on a.id = x.assessment_id and a.state <> 'CANCELLED'
                        """ + ASSESSMENT + """
                        where c.state = 'RUNNING' and not exists (
                            select from dalel.submission_extension_decision d where d.extension_id = x.id)
                        """)
                .query((row, number) -> ofBody(MatterKind.DECIDE_EXTENSION, row, null, false, null))
                .list();
    }

    private List<Matter> corrections() {
        return jdbc.sql("""
                        select x.id, null as indicator, a.body, a.body_name, c.id as cycle, c.quarter
                        from dalel.unit_correction x
                        join dalel.assessment a on a.id = x.assessment_id and a.state in ('SNAPSHOT', 'COLLECTING')
                        """ + ASSESSMENT + """
                        where not exists (select from dalel.unit_correction_decision d where d.correction_id = x.id)
                        """)
                .query((row, number) -> ofBody(MatterKind.DECIDE_CORRECTION, row, null, false, null))
                .list();
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
