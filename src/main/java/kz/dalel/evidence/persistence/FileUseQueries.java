package kz.dalel.evidence.persistence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileColumns;
import kz.dalel.files.FileId;
import kz.dalel.files.FileUses;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what names files: versions of items for ever, drafts for as long as they do. */
@Repository
public class FileUseQueries implements FileUses {

    private final JdbcClient jdbc;
    private final SubmissionRows submissions;

    FileUseQueries(JdbcClient jdbc, SubmissionRows submissions) {
        this.jdbc = jdbc;
        this.submissions = submissions;
    }

    /** Those of the files that the body uploaded for an earlier quarter and that an item there names. */
    public List<AttachedFile> namedEarlier(BodyId body, QuarterId quarter, Collection<FileId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select f.* from dalel.stored_file f
                        where f.id in (:files) and f.body = :body and f.quarter < :quarter
                          and exists (select 1 from dalel.evidence_file e where e.file_id = f.id)
                        """)
                .param("files", files.stream().map(FileId::value).toList())
                .param("body", body.value())
                .param("quarter", quarter.toString())
                .query((row, number) -> FileColumns.attached(row))
                .list();
    }

    /** The submissions in which a version of an item names the file, withdrawn and superseded ones included. */
    public List<Submission> submissionsNaming(FileId file) {
        return jdbc
                .sql("""
                        select distinct i.submission_id
                        from dalel.evidence_file f
                        join dalel.evidence_version v on v.id = f.version_id
                        join dalel.evidence_item i on i.id = v.item_id
                        where f.file_id = :file
                        """)
                .param("file", file.value())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> submissions.find(new SubmissionId(id)).stream())
                .toList();
    }

    @Override
    public Set<FileId> named(Collection<FileId> files) {
        Set<FileId> named = new HashSet<>();
        Set<FileId> unsubmitted = new HashSet<>(files);
        if (!unsubmitted.isEmpty()) {
            named.addAll(submitted(unsubmitted));
            unsubmitted.removeAll(named);
        }
        if (!unsubmitted.isEmpty()) {
            named.addAll(drafted(unsubmitted));
        }
        return named;
    }

    private List<FileId> submitted(Collection<FileId> files) {
        return jdbc.sql("select distinct file_id from dalel.evidence_file where file_id in (:files)")
                .param("files", keys(files))
                .query(UUID.class)
                .list()
                .stream()
                .map(FileId::new)
                .toList();
    }

    /** Only drafts of a file's own body and quarter may name it; the others need not be read. */
    private List<FileId> drafted(Collection<FileId> files) {
        return jdbc.sql("""
                        select distinct f.id
                        from dalel.stored_file f
                        join dalel.quarter_cycle c on c.quarter = f.quarter
                        join dalel.assessment a on a.cycle_id = c.id and a.body = f.body
                        join dalel.submission s on s.assessment_id = a.id
                        join dalel.evidence_draft d on d.submission_id = s.id
                        cross join jsonb_array_elements(d.rows) r
                        where f.id in (:files) and r -> 'files' ?? cast(f.id as text)
                        """)
                .param("files", keys(files))
                .query(UUID.class)
                .list()
                .stream()
                .map(FileId::new)
                .toList();
    }

    private static List<UUID> keys(Collection<FileId> files) {
        return files.stream().map(FileId::value).toList();
    }
}
