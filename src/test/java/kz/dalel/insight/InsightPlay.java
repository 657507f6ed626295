package kz.dalel.insight;

import java.time.Instant;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import org.springframework.stereotype.Component;

/**
 * Two holdings with a final third quarter: of the four organisations of the first one document was accepted and one rejected, the
 * second showed nothing.
 */
@Component
public class InsightPlay {

    /** Tuesday, 20 October 2026: the day after the windows for appeals closed. */
    private static final Instant ALL_FINAL = Instant.parse("2026-10-20T05:00:00Z");

    private final Scene scene;
    private final AppealPlay play;
    private final JobRunner jobs;
    private final Tampering tampering;
    private BodyId first;
    private BodyId second;
    private PersonId supervisor;


    InsightPlay(Scene scene, AppealPlay play, JobRunner jobs, Tampering tampering) {
        this.scene = scene;
        this.play = play;
        this.jobs = jobs;
        this.tampering = tampering;
    }

    public void carryOutTheQuarter() {
        first = play.holding("KVG-1");
        second = play.holding("KVG-2");
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        scene.openQuarter(supervisor);
        play.submitAndVerify(first, scene.person("verifier", Role.VERIFIER));
        play.untilScored();
    }

    public void untilFinal() {
        jobs.runUntil(ALL_FINAL);
    }

    public BodyId first() {
        return first;
    }

    public BodyId second() {
        return second;
    }

    public PersonId supervisor() {
        return supervisor;
    }

    public AssessmentId assessment(BodyId body) {
        return play.assessment(body).id();
    }

    public PersonId officer(BodyId body) {
        return play.officer(body);
    }

    /** A second quarter in which every line that is assessed had so many points, and the totals follow. */
    public void secondQuarterWith(String pointsOfEachLine) {
        tampering.sql("""
                insert into dalel.quarter_cycle (id, quarter, edition, readings, state, submission_deadline, verification_deadline,
                    correction_days, appeal_days, appeal_decision_days, opened_by, opened_at, bodies)
                select md5('q2' || id)::uuid, '2026-Q2', edition, readings, 'RUNNING', submission_deadline, verification_deadline,
                    correction_days, appeal_days, appeal_decision_days, opened_by, opened_at, bodies
                from dalel.quarter_cycle
                """);
        tampering.sql("""
                insert into dalel.assessment (id, cycle_id, body, body_name, kind, public_council, external_analysis, state, final_at)
                select md5('q2' || id)::uuid, md5('q2' || cycle_id)::uuid, body, body_name, kind, public_council, external_analysis, state, final_at
                from dalel.assessment
                """);
        tampering.sql("""
                insert into dalel.score_version (id, assessment_id, number, stage, edition, readings, award, deduction, total, computed_at)
                select md5('q2' || v.id)::uuid, md5('q2' || assessment_id)::uuid, number, stage, edition, readings, s.sum, 0, s.sum, computed_at
                from dalel.score_version v,
                    lateral (select count(*) filter (where l.status <> 'NOT_APPLICABLE') * %s as sum
                        from dalel.score_line l where l.score_version_id = v.id) s
                """.formatted(pointsOfEachLine));
        tampering.sql("""
                insert into dalel.score_line (score_version_id, indicator, status, award, deduction, points, facts, explanation)
                select md5('q2' || score_version_id)::uuid, indicator, status, p.points, 0, p.points, facts, explanation
                from dalel.score_line, lateral (select case when status = 'NOT_APPLICABLE' then 0 else %s end as points) p
                """.formatted(pointsOfEachLine));
    }

    public void publish() {
        tampering.sql("update dalel.quarter_cycle set state = 'PUBLISHED', published_at = now() where quarter = '2026-Q3'");
    }
}
