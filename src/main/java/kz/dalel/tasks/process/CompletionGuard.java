package kz.dalel.tasks.process;

import org.camunda.bpm.engine.ProcessEngineException;
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
 * Refuses any completion of a user task that does not come through a use case: a candidate could otherwise complete another's task,
 * with made-up variables, over the engine's own interface. The listener is a built-in one, because callers can skip others.
 */
@Component
class CompletionGuard extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                UserTaskActivityBehavior behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
                behaviour.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, CompletionGuard::refuseUnlessPermitted);
            }
        });
    }

    private static void refuseUnlessPermitted(DelegateTask task) {
        if (!CompletionPermit.covers(task.getId())) {
            throw new ProcessEngineException("task " + task.getId() + " (" + task.getTaskDefinitionKey() + ") is completed by its use case only");
        }
    }
}
