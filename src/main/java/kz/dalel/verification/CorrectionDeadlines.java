package kz.dalel.verification;

import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.SubmissionStages;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.CalendarShift;
import kz.dalel.quarter.CountedDeadlines;
import kz.dalel.quarter.DeadlineMove;
import kz.dalel.quarter.DeadlineMove.Kind;
import kz.dalel.verification.persistence.CorrectionTerms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The terms in which bodies correct what verifiers returned. */
@Component
@Order(CorrectionDeadlines.WITH_SUBMISSIONS)
class CorrectionDeadlines implements CountedDeadlines {

    /** Submissions are taken before assessments and cycles, as everybody does. */
    static final int WITH_SUBMISSIONS = 20;

    private final CorrectionTerms terms;
    private final SubmissionStages stages;

    CorrectionDeadlines(CorrectionTerms terms, SubmissionStages stages) {
        this.terms = terms;
        this.stages = stages;
    }

    @Override
    public List<DeadlineMove> movedBy(CalendarShift shift) {
        return terms.open(shift.now()).stream()
                .flatMap(term -> shift.moved(term.deadline(), by -> by.afterWorkingDays(term.from(), term.days()))
                        .map(to -> new DeadlineMove(
                                Kind.CORRECTION,
                                term.submission(),
                                term.cycle(),
                                term.quarter(),
                                Optional.of(term.body()),
                                Optional.of(term.indicator()),
                                term.deadline(),
                                to))
                        .stream())
                .toList();
    }

    @Override
    public void move(List<DeadlineMove> moves) {
        moves.stream()
                .filter(move -> move.kind() == Kind.CORRECTION)
                .forEach(move -> stages.correctionDeadlineMoved(
                        new SubmissionId(move.subject()), move.from(), move.to()));
    }

    /** The due dates of corrections are aligned with all others of their indicators. */
    @Override
    public void align(AssessmentId assessment) {}
}
