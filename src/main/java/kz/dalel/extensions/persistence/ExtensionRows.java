package kz.dalel.extensions.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.ExtendDeadline.Extended;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.extensions.ExtendedTerm;
import kz.dalel.extensions.Extension;
import kz.dalel.extensions.Extension.Decision;
import kz.dalel.extensions.Extension.Source;
import kz.dalel.extensions.ExtensionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.submission_extension} and what hangs on it. */
@Repository
public class ExtensionRows {

    private static final String COLUMNS = """
            select e.*, a.body, a.body_name, c.quarter,
                   d.approved, d.reason as decision_reason, d.decided_by, d.decided_at
            """;

    private static final String SOURCE = """
            from dalel.submission_extension e
            join dalel.assessment a on a.id = e.assessment_id
            join dalel.quarter_cycle c on c.id = a.cycle_id
            left join dalel.submission_extension_decision d on d.extension_id = e.id
            """;

    private static final String SELECT = COLUMNS + SOURCE;

    private final JdbcClient jdbc;

    ExtensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Extension extension) {
        jdbc.sql("""
                        insert into dalel.submission_extension
                            (id, assessment_id, indicator, ends_at, source, reason, proposed_by, proposed_at)
                        values (:id, :assessment, :indicator, :end, :source, :reason, :by, :at)
                        """)
                .param("id", extension.id().value())
                .param("assessment", extension.assessmentId().value())
                .param("indicator", code(extension.indicator()))
                .param("end", extension.endsAt().atOffset(ZoneOffset.UTC))
                .param("source", extension.source().name())
                .param("reason", extension.reason())
                .param("by", extension.proposedBy().value())
                .param("at", extension.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody has decided already */
    public void decided(Extension extension, Decision decision) {
        jdbc.sql("""
                        insert into dalel.submission_extension_decision
                            (extension_id, proposed_by, approved, reason, decided_by, decided_at)
                        values (:id, :proposer, :approved, :reason, :by, :at)
                        """)
                .param("id", extension.id().value())
                .param("proposer", extension.proposedBy().value())
                .param("approved", decision.approved())
                .param("reason", decision.reason())
                .param("by", decision.decidedBy().value())
                .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes what an approved extension did. */
    public void extended(ExtensionId id, Instant deadline, List<Extended> submissions) {
        submissions.forEach(each -> jdbc.sql("""
                        insert into dalel.submission_extended
                            (extension_id, submission_id, former_deadline, deadline, reopened)
                        values (:id, :submission, :former, :deadline, :reopened)
                        """)
                .param("id", id.value())
                .param("submission", each.submission().value())
                .param("former", each.formerDeadline().atOffset(ZoneOffset.UTC))
                .param("deadline", deadline.atOffset(ZoneOffset.UTC))
                .param("reopened", each.reopened())
                .update());
    }

    /** The extension, its row held until the transaction ends. */
    public Optional<Extension> lock(ExtensionId id) {
        // Two statements: whoever had to wait must see what the other one decided, and a join read before waiting would not.
        return jdbc.sql("select id from dalel.submission_extension where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(held -> jdbc.sql(SELECT + "where e.id = :id")
                        .param("id", held)
                        .query(ExtensionRows::extension)
                        .single());
    }

    /** An undecided one for the same body and the same indicator, or for all alike. */
    public Optional<Extension> pending(AssessmentId assessment, Optional<IndicatorCode> indicator) {
        return jdbc.sql(SELECT + """
                        where e.assessment_id = :assessment and e.indicator is not distinct from :indicator
                          and d.extension_id is null
                        order by e.proposed_at limit 1
                        """)
                .param("assessment", assessment.value())
                .param("indicator", code(indicator))
                .query(ExtensionRows::extension)
                .optional();
    }

    public List<Extension> pending() {
        return jdbc.sql(SELECT + "where d.extension_id is null and c.state = 'RUNNING' order by e.proposed_at, e.id")
                .query(ExtensionRows::extension)
                .list();
    }

    public List<Extension> decided(int limit) {
        return jdbc.sql(SELECT + "where d.extension_id is not null order by d.decided_at desc, e.id limit :limit")
                .param("limit", limit)
                .query(ExtensionRows::extension)
                .list();
    }

    public List<Extension> ofAssessment(AssessmentId assessment) {
        return jdbc.sql(SELECT + "where e.assessment_id = :assessment order by e.proposed_at desc, e.id")
                .param("assessment", assessment.value())
                .query(ExtensionRows::extension)
                .list();
    }

    public List<ExtendedTerm> terms(AssessmentId assessment) {
        return jdbc.sql(COLUMNS + ", x.submission_id, x.former_deadline, x.reopened, s.indicator as extended_indicator " + SOURCE + """
                        join dalel.submission_extended x on x.extension_id = e.id
                        join dalel.submission s on s.id = x.submission_id
                        where e.assessment_id = :assessment
                        order by s.indicator, x.deadline
                        """)
                .param("assessment", assessment.value())
                .query(ExtensionRows::term)
                .list();
    }

    private static String code(Optional<IndicatorCode> indicator) {
        return indicator.map(IndicatorCode::value).orElse(null);
    }

    private static ExtendedTerm term(ResultSet row, int number) throws SQLException {
        return new ExtendedTerm(
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                IndicatorCode.of(row.getString("extended_indicator")),
                instant(row, "former_deadline"),
                row.getBoolean("reopened"),
                extension(row, number));
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(
                new ExtensionId(row.getObject("id", UUID.class)),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                row.getString("body_name"),
                Optional.ofNullable(row.getString("indicator")).map(IndicatorCode::of),
                instant(row, "ends_at"),
                Source.valueOf(row.getString("source")),
                row.getString("reason"),
                PersonId.of(row.getString("proposed_by")),
                instant(row, "proposed_at"),
                decision(row));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        String decidedBy = row.getString("decided_by");
        return decidedBy == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        row.getBoolean("approved"),
                        row.getString("decision_reason"),
                        PersonId.of(decidedBy),
                        instant(row, "decided_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value.toInstant();
    }
}
