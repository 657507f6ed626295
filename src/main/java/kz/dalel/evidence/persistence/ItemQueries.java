package kz.dalel.evidence.persistence;

import static kz.dalel.evidence.persistence.SubmissionRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileColumns;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads versions with their links, files and marks, in four queries however many there are. */
@Repository
public class ItemQueries {

    private static final String VERSIONS = """
            from dalel.evidence_version v
            join dalel.evidence_item i on i.id = v.item_id
            join dalel.submission s on s.id = i.submission_id
            join dalel.assessment a on a.id = s.assessment_id
            join dalel.quarter_cycle c on c.id = a.cycle_id
            """;
    private static final String CURRENT = """
            not v.withdrawn
            and not exists (select 1 from dalel.evidence_version n where n.item_id = v.item_id and n.number > v.number)
            """;

    private final JdbcClient jdbc;

    ItemQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest version of every item that was not withdrawn, evidence of appeals included. */
    public List<ItemVersion> current(SubmissionId submission) {
        return read("i.submission_id = :submission and " + CURRENT, Map.of("submission", submission.value()));
    }

    /** Every version, withdrawn and superseded ones included. */
    public List<ItemVersion> all(SubmissionId submission) {
        return read("i.submission_id = :submission", Map.of("submission", submission.value()));
    }

    public List<ItemVersion> ofAppeal(UUID appeal) {
        return read("i.appeal_id = :appeal and " + CURRENT, Map.of("appeal", appeal));
    }

    public Optional<ItemVersion> find(VersionId version) {
        return read("v.id = :version", Map.of("version", version.value())).stream().findFirst();
    }

    /** What a body submitted in a year and did not withdraw; cancelled cycles left out. */
    public List<ItemVersion> ofBodyInYear(BodyId body, int year) {
        return read(
                "a.body = :body and c.quarter like :year and c.state <> 'CANCELLED' and " + CURRENT,
                Map.of("body", body.value(), "year", year + "-Q%"));
    }

    /** The same for one indicator. */
    public List<ItemVersion> ofBodyInYear(BodyId body, int year, IndicatorCode indicator) {
        return read(
                "a.body = :body and c.quarter like :year and s.indicator = :indicator and c.state <> 'CANCELLED' and "
                        + CURRENT,
                Map.of("body", body.value(), "year", year + "-Q%", "indicator", indicator.value()));
    }

    /** What its body submitted for its indicator in the latest earlier quarter with any item; cancelled cycles left out. */
    public List<ItemVersion> ofLatestQuarterBefore(Submission submission) {
        return read(
                """
                s.id = (
                    select ls.id
                    from dalel.submission ls
                    join dalel.assessment la on la.id = ls.assessment_id
                    join dalel.quarter_cycle lc on lc.id = la.cycle_id
                    where la.body = :body and ls.indicator = :indicator and lc.quarter < :quarter and lc.state <> 'CANCELLED'
                      and exists (select 1 from dalel.evidence_item li where li.submission_id = ls.id)
                    order by lc.quarter desc limit 1)
                """ + " and " + CURRENT,
                Map.of(
                        "body", submission.body().value(),
                        "indicator", submission.indicator().value(),
                        "quarter", submission.quarter().toString()));
    }

    private List<ItemVersion> read(String where, Map<String, ?> parameters) {
        Map<UUID, List<Link>> links = links(where, parameters);
        Map<UUID, List<AttachedFile>> files = files(where, parameters);
        Map<UUID, List<Mark>> marks = marks(where, parameters);
        return jdbc.sql("select v.*, i.submission_id, i.appeal_id, i.subject, s.indicator, c.quarter " + VERSIONS
                        + " where " + where
                        + " order by c.quarter, s.indicator, v.round, v.unit, v.category, v.month, v.event_date, v.fact,"
                        + " v.number, v.id")
                .params(parameters)
                .query((row, number) -> version(row, links, files, marks))
                .list();
    }

    private Map<UUID, List<Link>> links(String where, Map<String, ?> parameters) {
        Map<UUID, List<Link>> links = new HashMap<>();
        jdbc.sql("select l.* " + VERSIONS + " join dalel.evidence_link l on l.version_id = v.id where " + where
                        + " order by l.version_id, l.ordinal")
                .params(parameters)
                .query(row -> {
                    links.computeIfAbsent(row.getObject("version_id", UUID.class), version -> new ArrayList<>())
                            .add(new Link(row.getString("address"), row.getObject("checked_on", LocalDate.class)));
                });
        return links;
    }

    private Map<UUID, List<AttachedFile>> files(String where, Map<String, ?> parameters) {
        Map<UUID, List<AttachedFile>> files = new HashMap<>();
        jdbc.sql("select f.*, n.version_id " + VERSIONS + " join dalel.evidence_file n on n.version_id = v.id"
                        + " join dalel.stored_file f on f.id = n.file_id where " + where
                        + " order by n.version_id, n.ordinal")
                .params(parameters)
                .query(row -> {
                    files.computeIfAbsent(row.getObject("version_id", UUID.class), version -> new ArrayList<>())
                            .add(FileColumns.attached(row));
                });
        return files;
    }

    private Map<UUID, List<Mark>> marks(String where, Map<String, ?> parameters) {
        Map<UUID, List<Mark>> marks = new HashMap<>();
        jdbc.sql("select m.* " + VERSIONS + " join dalel.evidence_mark m on m.version_id = v.id where " + where
                        + " order by m.version_id, m.code, m.detail")
                .params(parameters)
                .query(row -> {
                    marks.computeIfAbsent(row.getObject("version_id", UUID.class), version -> new ArrayList<>())
                            .add(new Mark(
                                    Mark.Code.valueOf(row.getString("code")),
                                    row.getString("detail"),
                                    instant(row, "noted_at")));
                });
        return marks;
    }

    private static ItemVersion version(
            ResultSet row,
            Map<UUID, List<Link>> links,
            Map<UUID, List<AttachedFile>> files,
            Map<UUID, List<Mark>> marks)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String unit = row.getString("unit");
        String month = row.getString("month");
        ItemContent content = new ItemContent(
                unit == null ? null : UnitId.of(unit),
                row.getString("category"),
                row.getString("fact"),
                row.getLong("quantity"),
                month == null ? null : YearMonth.parse(month),
                row.getObject("event_date", LocalDate.class),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                links.getOrDefault(id, List.of()),
                files.getOrDefault(id, List.of()),
                row.getString("comment"));
        return new ItemVersion(
                new VersionId(id),
                new ItemId(row.getObject("item_id", UUID.class)),
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                Optional.ofNullable(row.getObject("appeal_id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                IndicatorCode.of(row.getString("indicator")),
                row.getString("subject"),
                row.getInt("number"),
                row.getInt("round"),
                row.getBoolean("withdrawn"),
                Optional.ofNullable(row.getObject("carried_from", UUID.class)).map(VersionId::new),
                content,
                row.getString("content_hash"),
                PersonId.of(row.getString("submitted_by")),
                instant(row, "submitted_at"),
                marks.getOrDefault(id, List.of()));
    }
}
