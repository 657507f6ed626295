package kz.dalel.scoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.VersionId;
import kz.dalel.scoring.ScoreVersionId;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.UsedItem;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.IndicatorCode;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Rows of {@code dalel.score_line} and {@code dalel.score_line_item}; one statement each for a whole score. */
@Repository
class ScoreLineStore {

    private final NamedParameterJdbcTemplate jdbc;

    ScoreLineStore(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ScoreVersionId version, List<ScoredLine> lines) {
        jdbc.batchUpdate(
                """
                insert into dalel.score_line
                       (score_version_id, indicator, status, award, deduction, points, facts, explanation)
                values (:version, :indicator, :status, :award, :deduction, :points, cast(:facts as jsonb),
                        cast(:explanation as jsonb))
                """,
                lines.stream().map(line -> parameters(version, line)).toArray(SqlParameterSource[]::new));
        jdbc.batchUpdate(
                """
                insert into dalel.score_line_item (score_version_id, indicator, evidence_version_id, quantity)
                values (:version, :indicator, :item, :quantity)
                """,
                lines.stream()
                        .flatMap(line -> line.items().stream().map(item -> parameters(version, line, item)))
                        .toArray(SqlParameterSource[]::new));
    }

    List<ScoredLine> of(ScoreVersionId version) {
        SqlParameterSource key = new MapSqlParameterSource("version", version.value());
        Map<String, List<UsedItem>> items = new HashMap<>();
        jdbc.query(
                """
                select indicator, evidence_version_id, quantity
                  from dalel.score_line_item where score_version_id = :version
                 order by evidence_version_id
                """,
                key,
                row -> {
                    items.computeIfAbsent(row.getString("indicator"), indicator -> new ArrayList<>())
                            .add(new UsedItem(
                                    new VersionId(row.getObject("evidence_version_id", UUID.class)),
                                    row.getLong("quantity")));
                });
        return jdbc
                .query(
                        """
                        select indicator, status, award, deduction, facts, explanation
                          from dalel.score_line where score_version_id = :version
                        """,
                        key,
                        (row, number) -> line(row, items.getOrDefault(row.getString("indicator"), List.of())))
                .stream()
                .sorted(Comparator.comparing(line -> line.line().indicator()))
                .toList();
    }

    private static MapSqlParameterSource parameters(ScoreVersionId version, ScoredLine scored) {
        ScoreLine line = scored.line();
        return new MapSqlParameterSource("version", version.value())
                .addValue("indicator", line.indicator().value())
                .addValue("status", line.status().name())
                .addValue("award", line.award().value())
                .addValue("deduction", line.deduction().value())
                .addValue("points", line.points().value())
                .addValue("facts", scored.facts().orElse(null))
                .addValue("explanation", Json.write(line.explanation()));
    }

    private static MapSqlParameterSource parameters(ScoreVersionId version, ScoredLine scored, UsedItem item) {
        return new MapSqlParameterSource("version", version.value())
                .addValue("indicator", scored.line().indicator().value())
                .addValue("item", item.versionId().value())
                .addValue("quantity", item.quantity());
    }

    private static ScoredLine line(ResultSet row, List<UsedItem> items) throws SQLException {
        ScoreLine line = new ScoreLine(
                new IndicatorCode(row.getString("indicator")),
                ScoreLine.Status.valueOf(row.getString("status")),
                ScoreStore.points(row, "award"),
                ScoreStore.points(row, "deduction"),
                Json.explanation(row.getString("explanation")));
        return new ScoredLine(line, Optional.ofNullable(row.getString("facts")), items);
    }
}
