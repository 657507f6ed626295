package kz.dalel.quarter.process;

import java.util.Optional;
import java.util.UUID;
import kz.dalel.quarter.AlignDeadlines;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.DeadlineAlignmentProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the next bodies' tasks brought in line with their deadlines and says whether bodies are left. */
@Component
class AlignDeadlinesDelegate implements JavaDelegate {

    private final AlignDeadlines alignDeadlines;

    AlignDeadlinesDelegate(AlignDeadlines alignDeadlines) {
        this.alignDeadlines = alignDeadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID change = UUID.fromString((String) execution.getVariable(DeadlineAlignmentProcess.CHANGE_ID));
        Optional<AssessmentId> last = Optional.ofNullable(
                        (String) execution.getVariable(DeadlineAlignmentProcess.LAST_ASSESSMENT))
                .map(AssessmentId::of);
        Optional<AssessmentId> aligned = alignDeadlines.handle(change, last);
        aligned.ifPresent(assessment ->
                execution.setVariable(DeadlineAlignmentProcess.LAST_ASSESSMENT, assessment.toString()));
        execution.setVariable(DeadlineAlignmentProcess.MORE_ASSESSMENTS, aligned.isPresent());
    }
}
