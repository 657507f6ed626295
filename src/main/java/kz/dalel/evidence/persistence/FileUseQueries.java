package kz.dalel.evidence.persistence;

import java.util.List;
import java.util.UUID;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.files.FileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what names a file. */
@Repository
public class FileUseQueries {

    private final JdbcClient jdbc;
    private final SubmissionRows submissions;

    FileUseQueries(JdbcClient jdbc, SubmissionRows submissions) {
        this.jdbc = jdbc;
        this.submissions = submissions;
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
}
