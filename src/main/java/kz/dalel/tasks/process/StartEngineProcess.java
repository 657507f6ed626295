package kz.dalel.tasks.process;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.ProcessStart;
import kz.dalel.tasks.StartProcess;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out that the actor may start the process, and hands over to the feature. */
@Service
class StartEngineProcess implements StartProcess {

    private final AuthorizationService authorizations;
    private final EngineTasks engineTasks;
    private final EngineAuthority authority;
    private final Map<String, ProcessStart> starts;

    StartEngineProcess(AuthorizationService authorizations, EngineTasks engineTasks, EngineAuthority authority, List<ProcessStart> starts) {
        this.authorizations = authorizations;
        this.engineTasks = engineTasks;
        this.authority = authority;
        this.starts = starts.stream().collect(toMap(ProcessStart::processKey, Function.identity()));
    }

    @Override
    @Transactional
    public String handle(PersonId actor, String processKey, Map<String, Object> formValues) {
        return authority.asApplication(() -> start(actor, processKey, formValues));
    }

    private String start(PersonId actor, String processKey, Map<String, Object> formValues) {
        ProcessStart start = starts.get(processKey);
        if (start == null) {
            throw new UserError(UserError.Kind.FORBIDDEN, "tasks.notStartable");
        }
        if (!authorizations.isUserAuthorized(actor.value(), engineTasks.groupsOf(actor), Permissions.CREATE_INSTANCE,
                Resources.PROCESS_DEFINITION, processKey)) {
            throw new UserError(UserError.Kind.FORBIDDEN, "tasks.mayNotStart");
        }
        return start.start(actor, formValues);
    }
}
