package kz.dalel.tasks.process;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
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

    /** @throws UserError naming who has it, if the task is somebody else's already */
    void requireNobodyElseHas(PersonId person, Task task) {
        if (task.getAssignee() != null && !task.getAssignee().equals(person.value())) {
            throw new UserError(UserError.Kind.CONFLICT, "tasks.claimedByAnother", nameOf(task.getAssignee()));
        }
    }

    /**
     * Does something with the task that is there, or was a moment ago.
     *
     * @throws UserError {@code CONFLICT} if the task was completed or withdrawn meanwhile
     */
    <T> T whileThere(String taskId, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProcessEngineException | NullPointerException failure) {
            // The engine fails in several ways over a task that goes between two of its looks.
            if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
                throw new UserError(UserError.Kind.CONFLICT, "tasks.goneMeanwhile");
            }
            throw failure;
        }
    }

    List<String> groupsOf(PersonId person) {
        return identities.createGroupQuery().groupMember(person.value()).list().stream().map(Group::getId).toList();
    }

    /** As officials are listed: surname first; the login where no name is known. */
    String nameOf(String login) {
        User user = identities.createUserQuery().userId(login).singleResult();
        String name = user == null
                ? ""
                : Stream.of(user.getLastName(), user.getFirstName()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
        return name.isEmpty() ? login : name;
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
