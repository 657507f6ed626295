package kz.dalel.scoring;

import java.util.Optional;
import kz.dalel.ledger.Audit;
import kz.dalel.ledger.Finding;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.scoring.core.BodyTotal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Computes every body's score again from evidence, verdicts and snapshot. */
@Component
@Order(ScoreAudit.BEFORE_RATINGS)
class ScoreAudit implements Audit {

    static final int BEFORE_RATINGS = 1;

    private final Cycles cycles;
    private final Assessments assessments;
    private final RecomputeScore recompute;
    private final Scores scores;

    ScoreAudit(Cycles cycles, Assessments assessments, RecomputeScore recompute, Scores scores) {
        this.cycles = cycles;
        this.assessments = assessments;
        this.recompute = recompute;
        this.scores = scores;
    }

    @Override
    public Optional<Finding> firstFinding() {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() != QuarterCycle.State.CANCELLED)
                .flatMap(cycle -> assessments.ofCycle(cycle.id()).stream())
                .filter(ScoreAudit::isSettled)
                .flatMap(assessment -> finding(assessment).stream())
                .findFirst();
    }

    /** Between an upheld appeal and the score computed anew the two may differ. */
    private static boolean isSettled(Assessment assessment) {
        return assessment.preliminaryAt().isPresent() && assessment.appealsOpen() == 0;
    }

    private Optional<Finding> finding(Assessment assessment) {
        return recompute.handle(assessment.id()).stream()
                .findFirst()
                .map(indicator -> Finding.of("scoring.finding.line", assessment.businessKey(), indicator))
                .or(() -> scores.latest(assessment.id())
                        .filter(score -> !addsUp(score, assessment))
                        .map(score -> Finding.of("scoring.finding.total", assessment.businessKey())));
    }

    private boolean addsUp(ScoreVersion score, Assessment assessment) {
        BodyTotal total = BodyTotal.of(
                cycles.editionOf(cycles.get(assessment.cycleId())),
                score.lines().stream().map(ScoredLine::line).toList());
        return total.awards().equals(score.award())
                && total.deductions().equals(score.deduction())
                && total.total().equals(score.total());
    }
}
