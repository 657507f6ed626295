package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.evidence.domain.Sighting;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds where else the addresses and facts of a submission were used; cancelled cycles are left out. */
@Repository
public class SightingQueries {

    private static final String OTHER_ITEM = """
            join dalel.submission os on os.id = oi.submission_id
            join dalel.assessment oa on oa.id = os.assessment_id
            join dalel.quarter_cycle oc on oc.id = oa.cycle_id and oc.state <> 'CANCELLED'
            """;

    private final JdbcClient jdbc;

    SightingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each place once, however many items there have the address. */
    public List<Sighting> sameLinks(SubmissionId submission) {
        return jdbc.sql("""
                        select distinct v.id, oc.quarter, oa.body, os.indicator
                        from dalel.evidence_item i
                        join dalel.evidence_version v on v.item_id = i.id
                        join dalel.evidence_link l on l.version_id = v.id
                        join dalel.evidence_link ol on ol.normalised = l.normalised
                        join dalel.evidence_version ov on ov.id = ol.version_id and ov.item_id <> v.item_id
                        join dalel.evidence_item oi on oi.id = ov.item_id
                        """ + OTHER_ITEM + """
                        where i.submission_id = :submission
                          and not v.withdrawn and not exists (
                              select 1 from dalel.evidence_version n where n.item_id = v.item_id and n.number > v.number)
                          and not ov.withdrawn and not exists (
                              select 1 from dalel.evidence_version n where n.item_id = ov.item_id and n.number > ov.number)
                        order by v.id, oc.quarter desc, oa.body, os.indicator
                        """)
                .param("submission", submission.value())
                .query(SightingQueries::sighting)
                .list();
    }

    /** The body's items about the same fact, for the same indicator in earlier quarters. */
    public List<Sighting> sameFactsEarlier(Submission submission) {
        return jdbc.sql("""
                        select distinct v.id, oc.quarter, oa.body, os.indicator
                        from dalel.evidence_item i
                        join dalel.evidence_version v on v.item_id = i.id
                        join dalel.evidence_item oi on oi.subject = i.subject and oi.id <> i.id
                        join dalel.evidence_version ov on ov.item_id = oi.id
                        """ + OTHER_ITEM + """
                        where i.submission_id = :submission
                          and v.fact is not null and oa.body = :body and os.indicator = :indicator and oc.quarter < :quarter
                          and not v.withdrawn and not exists (
                              select 1 from dalel.evidence_version n where n.item_id = v.item_id and n.number > v.number)
                          and not ov.withdrawn and not exists (
                              select 1 from dalel.evidence_version n where n.item_id = ov.item_id and n.number > ov.number)
                        """)
                .param("submission", submission.id().value())
                .param("body", submission.body().value())
                .param("indicator", submission.indicator().value())
                .param("quarter", submission.quarter().toString())
                .query(SightingQueries::sighting)
                .list();
    }

    private static Sighting sighting(ResultSet row, int number) throws SQLException {
        return new Sighting(
                new VersionId(row.getObject("id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                IndicatorCode.of(row.getString("indicator")));
    }
}
