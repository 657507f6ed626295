package kz.dalel.scoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.dalel.methodology.EditionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.ScoreTotal;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.ScoreVersion.Stage;
import kz.dalel.scoring.ScoreVersionId;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code dalel.score_version}, with the lines and items that {@link ScoreLineStore} keeps. */
@Repository
public class ScoreStore {

    private static final String VERSIONS =
            """
            select id, assessment_id, number, stage, edition, readings, award, deduction, total, computed_at
              from dalel.score_version
            """;

    private final JdbcClient jdbc;
    private final ScoreLineStore lines;

    ScoreStore(JdbcClient jdbc, ScoreLineStore lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    public void insert(ScoreVersion version) {
        jdbc.sql(
                        """
                        insert into dalel.score_version
                               (id, assessment_id, number, stage, edition, readings, award, deduction, total, computed_at)
                        values (:id, :assessment, :number, :stage, :edition, cast(:readings as jsonb), :award, :deduction,
                                :total, :computedAt)
                        """)
                .param("id", version.id().value())
                .param("assessment", version.assessmentId().value())
                .param("number", version.number())
                .param("stage", version.stage().name())
                .param("edition", version.edition().value())
                .param("readings", Json.write(version.readings()))
                .param("award", version.award().value())
                .param("deduction", version.deduction().value())
                .param("total", version.total().value())
                .param("computedAt", version.computedAt().atOffset(ZoneOffset.UTC))
                .update();
        lines.insert(version.id(), version.lines());
    }

    public Optional<Integer> latestNumber(AssessmentId assessment) {
        return jdbc.sql("select max(number) from dalel.score_version where assessment_id = :assessment")
                .param("assessment", assessment.value())
                .query(Integer.class)
                .optional();
    }

    public Optional<ScoreVersion> latest(AssessmentId assessment) {
        return jdbc.sql(VERSIONS + " where assessment_id = :assessment order by number desc limit 1")
                .param("assessment", assessment.value())
                .query(this::toVersion)
                .optional();
    }

    public List<ScoreVersion> versions(AssessmentId assessment) {
        return jdbc.sql(VERSIONS + " where assessment_id = :assessment order by number")
                .param("assessment", assessment.value())
                .query(this::toVersion)
                .list();
    }

    public Optional<ScoreVersion> version(ScoreVersionId id) {
        return jdbc.sql(VERSIONS + " where id = :id")
                .param("id", id.value())
                .query(this::toVersion)
                .optional();
    }

    public Map<AssessmentId, ScoreTotal> latestTotals(Collection<AssessmentId> assessments) {
        if (assessments.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select distinct on (assessment_id) assessment_id, id, number, award, deduction, total
                          from dalel.score_version
                         where assessment_id in (:assessments)
                         order by assessment_id, number desc
                        """)
                .param("assessments", assessments.stream().map(AssessmentId::value).toList())
                .query(ScoreStore::toTotal)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What these lines of these scores were computed from. */
    public List<LineFacts> facts(Collection<ScoreVersionId> versions, Collection<IndicatorCode> indicators) {
        if (versions.isEmpty() || indicators.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql(
                        """
                        select score_version_id, indicator, status, facts
                          from dalel.score_line
                         where score_version_id in (:versions) and indicator in (:indicators)
                         order by score_version_id, indicator
                        """)
                .param("versions", versions.stream().map(ScoreVersionId::value).toList())
                .param("indicators", indicators.stream().map(IndicatorCode::value).toList())
                .query((row, number) -> new LineFacts(
                        new ScoreVersionId(row.getObject("score_version_id", UUID.class)),
                        new IndicatorCode(row.getString("indicator")),
                        ScoreLine.Status.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getString("facts"))))
                .list();
    }

    private ScoreVersion toVersion(ResultSet row, int number) throws SQLException {
        ScoreVersionId id = new ScoreVersionId(row.getObject("id", UUID.class));
        return new ScoreVersion(
                id,
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getInt("number"),
                Stage.valueOf(row.getString("stage")),
                new EditionId(row.getString("edition")),
                Json.readings(row.getString("readings")),
                points(row, "award"),
                points(row, "deduction"),
                points(row, "total"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                lines.of(id));
    }

    private static Map.Entry<AssessmentId, ScoreTotal> toTotal(ResultSet row, int number) throws SQLException {
        return Map.entry(
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                new ScoreTotal(
                        new ScoreVersionId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        points(row, "award"),
                        points(row, "deduction"),
                        points(row, "total")));
    }

    /**
     * What one line was computed from.
     *
     * @param facts as {@link kz.dalel.scoring.FactsJson} reads them; empty where the scoring core was not called
     */
    public record LineFacts(ScoreVersionId version, IndicatorCode indicator, ScoreLine.Status status, Optional<String> facts) {}

    static Points points(ResultSet row, String column) throws SQLException {
        return new Points(row.getBigDecimal(column));
    }
}
