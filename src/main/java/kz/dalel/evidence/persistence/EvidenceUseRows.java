package kz.dalel.evidence.persistence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps {@code dalel.evidence_use}, which tells who uses an address or a file, in line with the current versions. */
@Repository
class EvidenceUseRows {

    private final JdbcClient jdbc;

    EvidenceUseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes what the submissions use now; to be called when versions were added to them. */
    void refresh(Collection<SubmissionId> submissions) {
        List<UUID> ids = submissions.stream().map(SubmissionId::value).distinct().toList();
        jdbc.sql("delete from dalel.evidence_use where submission_id in (:submissions)")
                .param("submissions", ids)
                .update();
        jdbc.sql("""
                        insert into dalel.evidence_use (kind, sha256, body, submission_id, items)
                        select u.kind, u.sha256, a.body, s.id, count(distinct v.item_id)
                        from dalel.submission s
                        join dalel.assessment a on a.id = s.assessment_id
                        join dalel.evidence_item i on i.submission_id = s.id
                        join dalel.evidence_version v on v.item_id = i.id
                        join dalel.evidence_version_use u on u.version_id = v.id
                        where s.id in (:submissions)
                          and not v.withdrawn and not exists (
                              select 1 from dalel.evidence_version n where n.item_id = v.item_id and n.number > v.number)
                        group by 1, 2, 3, 4
                        """)
                .param("submissions", ids)
                .update();
    }
}
