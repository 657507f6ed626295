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
import org.camunda.bpm.engine.exception.NullValueException;
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
    private final TaskHistory history;

    EngineTasks(TaskService tasks, IdentityService identities, TaskHistory history) {
        this.tasks = tasks;
        this.identities = identities;
        this.history = history;
    }

    /** The task, if the person has claimed it or is a candidate for it. */
    Optional<Task> concerning(PersonId person, String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> task.getProcessDefinitionId() != null)
                .filter(task -> person.value().equals(task.getAssignee()) || isCandidate(person, taskId));
    }

    /**
     * The same, of a task that the person is to do something with.
     *
     * @throws UserError {@code CONFLICT} with who was faster and when, if it was the person's to do and is done or withdrawn by now;
     *     {@code NOT_FOUND} if it never was
     */
    Task require(PersonId person, String taskId) {
        return concerning(person, taskId).orElseThrow(() -> history.concerned(person.value(), groupsOf(person), taskId)
                ? gone(person, taskId) : new UserError(UserError.Kind.NOT_FOUND, "tasks.notFound"));
    }

    /** @throws UserError naming who has it and since when, if the task is somebody else's already */
    void requireNobodyElseHas(PersonId person, Task task) {
        if (task.getAssignee() != null && !task.getAssignee().equals(person.value())) {
            throw claimed(task.getId(), task.getAssignee());
        }
    }

    /** @throws UserError {@code CONFLICT} with who and when if the task, which the person has seen, was completed or withdrawn */
    void requireThere(PersonId person, String taskId) {
        if (tasks.createTaskQuery().taskId(taskId).count() == 0) {
            throw gone(person, taskId);
        }
    }

    UserError claimed(String taskId, String assignee) {
        return history.assignedAt(taskId, assignee)
                .map(since -> new UserError(UserError.Kind.CONFLICT, "tasks.claimedByAnother", nameOf(assignee), TaskHistory.format(since)))
                .orElseGet(() -> new UserError(UserError.Kind.CONFLICT, "tasks.claimedByAnotherNow", nameOf(assignee)));
    }

    private UserError gone(PersonId person, String taskId) {
        return history.end(taskId)
                .map(end -> {
                    String at = TaskHistory.format(end.at());
                    if (end.completedBy() == null) {
                        return new UserError(UserError.Kind.CONFLICT, "tasks.withdrawn", at);
                    }
                    return end.completedBy().equals(person.value())
                            ? new UserError(UserError.Kind.CONFLICT, "tasks.completedByYou", at)
                            : new UserError(UserError.Kind.CONFLICT, "tasks.completedByAnother", nameOf(end.completedBy()), at);
                })
                .orElseGet(() -> new UserError(UserError.Kind.CONFLICT, "tasks.goneMeanwhile"));
    }

    /**
     * Does something with the task that is there, or was a moment ago.
     *
     * @throws UserError {@code CONFLICT} with who and when if the task was claimed, completed or withdrawn meanwhile
     */
    <T> T whileThere(PersonId person, String taskId, Supplier<T> work) {
        try {
            return work.get();
        } catch (ProcessEngineException | NullPointerException failure) {
            // The engine fails in several ways over a task that goes between two of its looks.
            Task task = lookAgain(taskId, failure);
            if (task == null) {
                throw gone(person, taskId);
            }
            requireNobodyElseHas(person, task);
            throw failure;
        }
    }

    /** Where the database broke the transaction off, being full or away, it tells no more: what it said first is what happened. */
    private Task lookAgain(String taskId, RuntimeException failure) {
        try {
            return tasks.createTaskQuery().taskId(taskId).singleResult();
        } catch (ProcessEngineException unreadable) {
            failure.addSuppressed(unreadable);
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
        try {
            return tasks.getIdentityLinksForTask(taskId).stream()
                    .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                    .anyMatch(link -> names(link, person, groups));
        } catch (NullValueException doneMeanwhile) {
            // Somebody was faster since the task was read: there is nothing left to be a candidate for.
            return false;
        }
    }

    private static boolean names(IdentityLink link, PersonId person, List<String> groups) {
        return person.value().equals(link.getUserId()) || link.getGroupId() != null && groups.contains(link.getGroupId());
    }
}
