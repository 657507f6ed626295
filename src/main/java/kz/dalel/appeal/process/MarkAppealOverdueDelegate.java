package kz.dalel.appeal.process;

import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.MarkAppealOverdue;
import kz.dalel.appeal.ScoreAppealProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the commission let its term pass. */
@Component
class MarkAppealOverdueDelegate implements JavaDelegate {

    private final MarkAppealOverdue markAppealOverdue;

    MarkAppealOverdueDelegate(MarkAppealOverdue markAppealOverdue) {
        this.markAppealOverdue = markAppealOverdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        markAppealOverdue.handle(AppealId.of((String) execution.getVariable(ScoreAppealProcess.APPEAL_ID)));
    }
}
