package kz.dalel.tasks.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Lets whoever may see a task see what it is about: all tasks of a kind have the same name. People may not read the variables of a
 * process, since they could read those of other bodies too; but those of a task they may see, so the subject is laid upon it.
 */
@Component
class TaskSubject extends AbstractProcessEnginePlugin {

    static final String SUBJECT = "subject";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                UserTaskActivityBehavior behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
                behaviour.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskSubject::layUpon);
            }
        });
    }

    private static void layUpon(DelegateTask task) {
        Object subject = task.getVariable(SUBJECT);
        if (subject != null) {
            task.setVariableLocal(SUBJECT, subject);
        }
    }
}
