package kz.dalel.scoresheet.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoresheet.IssuedSheet;
import kz.dalel.scoresheet.ScoreSheet.Stage;
import kz.dalel.scoring.ScoreVersionId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Access to {@code dalel.issued_score_sheet}. */
@Repository
public class IssuedSheetRows {

    private static final String SELECT = """
            select s.number, s.assessment_id, s.ordinal, s.language, s.stage, s.score_version_id, s.content_hash, s.file_hash, s.issued_by,
                   s.issued_at, a.body, a.body_name, c.quarter,
                   case when s.file is null then (
                       select max(r.removed_on) from dalel.content_removal r
                       where r.kind = 'issued_score_sheet' and r.key = s.number) end as removed_on
            from dalel.issued_score_sheet s
            join dalel.assessment a on a.id = s.assessment_id
            join dalel.quarter_cycle c on c.id = a.cycle_id
            """;

    private final JdbcClient jdbc;

    IssuedSheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(IssuedSheet sheet, byte[] file) {
        jdbc.sql("""
                        insert into dalel.issued_score_sheet
                            (number, assessment_id, ordinal, language, stage, score_version_id, content_hash, file_hash, file, issued_by,
                             issued_at)
                        values (:number, :assessment, :ordinal, :language, :stage, :score, :hash, :fileHash, :file, :by, :at)
                        """)
                .param("number", sheet.number())
                .param("assessment", sheet.assessment().value())
                .param("ordinal", sheet.ordinal())
                .param("language", sheet.language().code())
                .param("stage", sheet.stage().name())
                .param("score", sheet.score().value())
                .param("hash", sheet.hash())
                .param("fileHash", sheet.fileHash())
                .param("file", file)
                .param("by", sheet.issuedBy().value())
                .param("at", sheet.issuedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<IssuedSheet> find(String number) {
        // The database takes no such letter at all.
        if (number.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT + "where s.number = :number")
                .param("number", number)
                .query(IssuedSheetRows::sheet)
                .optional();
    }

    public Optional<IssuedSheet> byHash(String hash) {
        return jdbc.sql(SELECT + "where s.content_hash = :hash order by s.issued_at desc limit 1")
                .param("hash", hash)
                .query(IssuedSheetRows::sheet)
                .optional();
    }

    /** The last one first. */
    public List<IssuedSheet> of(AssessmentId assessment) {
        return jdbc.sql(SELECT + "where s.assessment_id = :assessment order by s.ordinal desc")
                .param("assessment", assessment.value())
                .query(IssuedSheetRows::sheet)
                .list();
    }

    /** Empty for a file whose time was over. */
    public Optional<byte[]> file(String number) {
        return jdbc.sql("select file from dalel.issued_score_sheet where number = :number and file is not null")
                .param("number", number)
                .query((row, index) -> row.getBytes("file"))
                .optional();
    }

    /** Number of the first sheet whose file has another hash than when it was issued, or is gone without a word about its removal. */
    public Optional<String> firstWithAnotherFile() {
        return jdbc.sql("""
                        select number from dalel.issued_score_sheet
                        where encode(sha256(file), 'hex') <> file_hash
                        or file is null and not exists (
                            select 1 from dalel.content_removal r where r.kind = 'issued_score_sheet' and r.key = number)
                        order by number limit 1
                        """)
                .query(String.class)
                .optional();
    }

    private static IssuedSheet sheet(ResultSet row, int index) throws SQLException {
        return new IssuedSheet(
                row.getString("number"),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                row.getString("body_name"),
                row.getInt("ordinal"),
                Language.find(row.getString("language")).orElseThrow(),
                Stage.valueOf(row.getString("stage")),
                new ScoreVersionId(row.getObject("score_version_id", UUID.class)),
                row.getString("content_hash"),
                row.getString("file_hash"),
                PersonId.of(row.getString("issued_by")),
                row.getTimestamp("issued_at").toInstant(),
                row.getObject("removed_on", LocalDate.class));
    }
}
