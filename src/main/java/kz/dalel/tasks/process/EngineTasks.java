package kz.dalel.tasks.process;

import java.util.List;
import java.util.Optional;
import kz.dalel.shared.PersonId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whose the tasks are: the person's who claimed them, otherwise anybody's who is a candidate for them. */
@Component
class EngineTasks {

    private final TaskService tasks;
    private final IdentityService identities;

    EngineTasks(TaskService tasks, IdentityService identities) {
        this.tasks = tasks;
        this.identities = identities;
    }

    /** The task, if the person has claimed it or is a candidate for it. */
    Optional<Task> concerning(PersonId person, String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getProcessDefinitionId() != null)
                .filter(task -> person.value().equals(task.getAssignee()) || isCandidate(person, taskId));
    }

    List<String> groupsOf(PersonId person) {
        return identities.createGroupQuery().groupMember(person.value()).list().stream().map(Group::getId).toList();
    }

    private boolean isCandidate(PersonId person, String taskId) {
        List<String> groups = groupsOf(person);
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .anyMatch(link -> names(link, person, groups));
    }

    private static boolean names(IdentityLink link, PersonId person, List<String> groups) {
        return person.value().equals(link.getUserId()) || link.getGroupId() != null && groups.contains(link.getGroupId());
    }
}
