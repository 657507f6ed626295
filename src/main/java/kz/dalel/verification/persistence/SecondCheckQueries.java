package kz.dalel.verification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.verification.OpenSecondCheck;
import kz.dalel.verification.SecondCheckDeadlines;
import kz.dalel.verification.SecondCheckFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of second checks; those that were withdrawn do not count, what is decided anew is drawn anew. */
@Repository
public class SecondCheckQueries {

    private final JdbcClient jdbc;

    SecondCheckQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By first verifier and indicator. */
    public List<SecondCheckFigures> of(CycleId cycle) {
        return jdbc.sql("""
                        with drawn as (
                            select i.first_verifier, u.indicator, d.outcome, d.quantity,
                                s.outcome as second_outcome, s.quantity as second_quantity,
                                h.outcome as settled_outcome, h.quantity as settled_quantity, e.how
                            from dalel.second_check_item i
                            join dalel.second_check k on k.id = i.check_id
                            join dalel.submission u on u.id = k.submission_id
                            join dalel.assessment a on a.id = u.assessment_id
                            join dalel.verdict d on d.id = i.verdict_id
                            left join dalel.second_verdict s on s.verdict_id = i.verdict_id
                            left join dalel.verdict h on h.version_id = i.version_id and h.stage = 'SECOND_CHECK'
                            left join dalel.second_check_end e on e.check_id = k.id
                            where a.cycle_id = :cycle and e.how is distinct from 'WITHDRAWN')
                        select first_verifier, indicator, count(*) as drawn,
                            count(*) filter (where second_outcome = outcome and second_quantity is not distinct from quantity) as agreed,
                            count(*) filter (where second_outcome is not null
                                and not (second_outcome = outcome and second_quantity is not distinct from quantity)) as disputed,
                            count(*) filter (where settled_outcome is not null
                                and not (settled_outcome = outcome and settled_quantity is not distinct from quantity)) as changed,
                            count(*) filter (where second_outcome is null and how is not null) as not_done
                        from drawn
                        group by first_verifier, indicator
                        """)
                .param("cycle", cycle.value())
                .query((row, number) -> new SecondCheckFigures(
                        PersonId.of(row.getString("first_verifier")),
                        IndicatorCode.of(row.getString("indicator")),
                        row.getInt("drawn"),
                        row.getInt("agreed"),
                        row.getInt("disputed"),
                        row.getInt("changed"),
                        row.getInt("not_done")))
                .list()
                .stream()
                .sorted(Comparator.comparing((SecondCheckFigures each) -> each.verifier().value())
                        .thenComparing(SecondCheckFigures::indicator))
                .toList();
    }

    /** What waits for a second verifier or, where two differ, for the head of verification; by when is asked of the deadlines. */
    public List<OpenSecondCheck> open(CycleId cycle, SecondCheckDeadlines deadlines) {
        return jdbc.sql("""
                        select a.body_name, s.indicator, v.items, g.verifier, k.drawn_at, v.given_at, c.verification_deadline
                        from dalel.second_check k
                        join dalel.submission s on s.id = k.submission_id
                        join dalel.assessment a on a.id = s.assessment_id
                        join dalel.quarter_cycle c on c.id = a.cycle_id
                        left join lateral (
                            select w.verifier from dalel.second_check_assignment w
                            where w.check_id = k.id order by w.number desc limit 1) g on true
                        left join lateral (
                            select count(*) as items, max(w.decided_at) as given_at,
                                bool_or(w.outcome <> d.outcome or w.quantity is distinct from d.quantity) as disputed
                            from dalel.second_check_item i
                            join dalel.verdict d on d.id = i.verdict_id
                            left join dalel.second_verdict w on w.verdict_id = i.verdict_id
                            where i.check_id = k.id) v on true
                        where a.cycle_id = :cycle and (v.given_at is null or v.disputed)
                          and not exists (select from dalel.second_check_settlement t where t.check_id = k.id)
                          and not exists (select from dalel.second_check_end e where e.check_id = k.id)
                        """)
                .param("cycle", cycle.value())
                .query((row, number) -> open(row, deadlines))
                .list()
                .stream()
                .sorted(Comparator.comparing(OpenSecondCheck::deadline)
                        .thenComparing(OpenSecondCheck::bodyName)
                        .thenComparing(OpenSecondCheck::indicator))
                .toList();
    }

    private static OpenSecondCheck open(ResultSet row, SecondCheckDeadlines deadlines) throws SQLException {
        Timestamp given = row.getTimestamp("given_at");
        Instant latest = row.getTimestamp("verification_deadline").toInstant();
        return new OpenSecondCheck(
                row.getString("body_name"),
                IndicatorCode.of(row.getString("indicator")),
                row.getInt("items"),
                Optional.ofNullable(row.getString("verifier")).filter(verifier -> given == null).map(PersonId::of),
                given == null
                        ? deadlines.ofSecondLook(row.getTimestamp("drawn_at").toInstant(), latest)
                        : deadlines.ofSettlement(given.toInstant(), latest));
    }

    /**
     * Those of the submissions whose indicators are not closed yet and in whose verification the person has had no part.
     *
     * @param acting the person, and for whom he or she stands in
     */
    public Set<SubmissionId> undecidedWithout(PersonId person, Set<PersonId> acting, List<SubmissionId> submissions) {
        return jdbc.sql("""
                        select s.id from dalel.submission s
                        where s.id in (:submissions) and s.counted_at is null
                          and not exists (
                              select from dalel.verification_assignment a
                              where a.submission_id = s.id and a.verifier in (:acting))
                          and not exists (
                              select from dalel.verdict d
                              join dalel.evidence_version v on v.id = d.version_id
                              join dalel.evidence_item i on i.id = v.item_id
                              where i.submission_id = s.id and d.stage = 'VERIFICATION' and d.decided_by = :person)
                        """)
                .param("submissions", values(submissions))
                .param("acting", logins(acting))
                .param("person", person.value())
                .query((row, number) -> new SubmissionId(row.getObject("id", UUID.class)))
                .set();
    }

    /** Those of the submissions that wait for a second look by one of the people. */
    public Set<SubmissionId> givenTo(Set<PersonId> people, List<SubmissionId> submissions) {
        return jdbc.sql("""
                        select k.submission_id
                        from dalel.second_check k
                        join lateral (
                            select a.verifier from dalel.second_check_assignment a
                            where a.check_id = k.id order by a.number desc limit 1) g on g.verifier in (:people)
                        where k.submission_id in (:submissions)
                          and not exists (select from dalel.second_check_end e where e.check_id = k.id)
                        """)
                .param("submissions", values(submissions))
                .param("people", logins(people))
                .query((row, number) -> new SubmissionId(row.getObject("submission_id", UUID.class)))
                .set();
    }

    private static List<UUID> values(List<SubmissionId> submissions) {
        return submissions.stream().map(SubmissionId::value).toList();
    }

    private static List<String> logins(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }
}
