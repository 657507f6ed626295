package kz.dalel.evidence.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.VersionId;
import kz.dalel.evidence.domain.Sighting;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds where else what a submission shows was used; cancelled cycles are left out. */
@Repository
public class SightingQueries {

    private static final String MINE = """
            with mine as (
                select v.id, v.item_id, v.unit, v.fact, i.subject
                from dalel.evidence_item i
                join dalel.evidence_version v on v.item_id = i.id
                where i.submission_id = :submission and not v.withdrawn and not exists (
                    select 1 from dalel.evidence_version n where n.item_id = v.item_id and n.number > v.number))
            """;

    private static final String OTHERS = """
            join dalel.submission os on os.id = oi.submission_id
            join dalel.assessment oa on oa.id = os.assessment_id
            join dalel.quarter_cycle oc on oc.id = oa.cycle_id and oc.state <> 'CANCELLED'
            """;

    private static final String OTHER_IS_CURRENT = """
            not ov.withdrawn and not exists (
                select 1 from dalel.evidence_version n where n.item_id = ov.item_id and n.number > ov.number)
            """;

    /** Users of an address or a file, found by walking the index to the left, to the right and on the body's own part of it. */
    private static final String USERS = """
            (select u.submission_id from dalel.evidence_use u
             join dalel.submission s on s.id = u.submission_id
             join dalel.assessment a on a.id = s.assessment_id
             join dalel.quarter_cycle c on c.id = a.cycle_id and c.state <> 'CANCELLED'
             where u.kind = :kind and u.sha256 = used.sha256 and %s
             order by u.kind, u.sha256, u.body, u.submission_id limit :most)
            """;

    private final JdbcClient jdbc;

    SightingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where else what the submission uses is used, each place once, however many items there use it.
     *
     * @param most so many places of other bodies, and as many of the body's own, are looked for per address at most: the
     *     front page of a site is used everywhere
     */
    public List<Sighting> sameUse(Use use, Submission submission, int most) {
        return jdbc.sql(MINE + """
                        , used as (
                            select distinct mine.id, u.sha256
                            from mine join dalel.evidence_version_use u on u.version_id = mine.id and u.kind = :kind)
                        select distinct used.id, oc.quarter, oa.body, oa.body_name, os.indicator
                        from used cross join lateral (
                        """ + String.join(
                                " union all ",
                                USERS.formatted("u.body < :body"),
                                USERS.formatted("u.body > :body"),
                                USERS.formatted("u.body = :body and (u.submission_id <> :submission or u.items > 1)")) + """
                        ) oi
                        """ + OTHERS + """
                        order by used.id, oc.quarter desc, oa.body_name, oa.body, os.indicator
                        """)
                .params(Map.of(
                        "kind", use.name(),
                        "submission", submission.id().value(),
                        "body", submission.body().value(),
                        "most", most))
                .query(SightingQueries::sighting)
                .list();
    }

    /** The body's items about the same fact, for the same indicator in earlier quarters. */
    public List<Sighting> sameFactsEarlier(Submission submission) {
        return jdbc.sql(MINE + """
                        select distinct mine.id, oc.quarter, oa.body, oa.body_name, os.indicator
                        from mine
                        join dalel.evidence_item oi on oi.subject = mine.subject and oi.id <> mine.item_id
                        join dalel.evidence_version ov on ov.item_id = oi.id
                        """ + OTHERS + """
                        where mine.fact is not null and oa.body = :body and os.indicator = :indicator
                          and oc.quarter < :quarter and
                        """ + OTHER_IS_CURRENT + "order by mine.id, oc.quarter desc")
                .params(Map.of(
                        "submission", submission.id().value(),
                        "body", submission.body().value(),
                        "indicator", submission.indicator().value(),
                        "quarter", submission.quarter().toString()))
                .query(SightingQueries::sighting)
                .list();
    }

    /** Items of other bodies, for the same indicator of the same quarter, about an organisation of the same name. */
    public List<Sighting> sameOrganisations(Submission submission) {
        return jdbc.sql(MINE + """
                        select distinct mine.id, oc.quarter, oa.body, oa.body_name, os.indicator
                        from mine
                        join dalel.assessment_unit unit
                          on unit.assessment_id = :assessment and unit.unit = mine.unit and unit.class = 'entity'
                        join dalel.assessment_unit ou
                          on dalel.name_key(ou.name) = dalel.name_key(unit.name) and ou.class = 'entity'
                        join dalel.assessment oa on oa.id = ou.assessment_id and oa.body <> :body
                        join dalel.quarter_cycle oc
                          on oc.id = oa.cycle_id and oc.quarter = :quarter and oc.state <> 'CANCELLED'
                        join dalel.submission os on os.assessment_id = oa.id and os.indicator = :indicator
                        join dalel.evidence_item oi on oi.submission_id = os.id
                        join dalel.evidence_version ov on ov.item_id = oi.id and ov.unit = ou.unit
                        where
                        """ + OTHER_IS_CURRENT + "order by mine.id, oa.body_name, oa.body")
                .params(Map.of(
                        "submission", submission.id().value(),
                        "assessment", submission.assessmentId().value(),
                        "body", submission.body().value(),
                        "indicator", submission.indicator().value(),
                        "quarter", submission.quarter().toString()))
                .query(SightingQueries::sighting)
                .list();
    }

    /** What evidence uses and other evidence may use too. */
    public enum Use {
        /** An address, however it is spelt. */
        LINK,
        /** A file's content, whatever the file is called. */
        FILE
    }

    private static Sighting sighting(ResultSet row, int number) throws SQLException {
        return new Sighting(
                new VersionId(row.getObject("id", UUID.class)),
                QuarterId.of(row.getString("quarter")),
                BodyId.of(row.getString("body")),
                row.getString("body_name"),
                IndicatorCode.of(row.getString("indicator")));
    }
}
