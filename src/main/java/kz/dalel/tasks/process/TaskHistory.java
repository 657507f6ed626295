package kz.dalel.tasks.process;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import kz.dalel.shared.Language;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of tasks, to tell whoever comes too late who was faster and when. Words only: nothing is decided by it, and
 * what the engine has forgotten is left out.
 */
@Component
class TaskHistory {

    private static final String COMPLETED = "completed";
    private static final String ADDED = "add";
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    private final HistoryService history;

    TaskHistory(HistoryService history) {
        this.history = history;
    }

    /** Day and time in Almaty, as the language of whoever asked writes them. */
    static String format(Instant moment) {
        return Language.current().writeMinute(moment.atZone(ALMATY));
    }

    /** When the task was last given to the person who has it. */
    Optional<Instant> assignedAt(String taskId, String assignee) {
        return history.createHistoricIdentityLinkLogQuery().taskId(taskId).type(IdentityLinkType.ASSIGNEE).userId(assignee).operationType(ADDED)
                .orderByTime().desc().listPage(0, 1).stream().map(link -> link.getTime().toInstant()).findFirst();
    }

    /** Whether it has ever been the person's or for one of the groups. */
    boolean concerned(String person, Collection<String> groups, String taskId) {
        return history.createHistoricIdentityLinkLogQuery().taskId(taskId).list().stream().anyMatch(link -> names(link, person, groups));
    }

    /** How it ended; empty if it has not, or is not remembered. */
    Optional<End> end(String taskId) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult()).map(TaskHistory::end);
    }

    private static End end(HistoricTaskInstance task) {
        return new End(task.getEndTime().toInstant(), COMPLETED.equals(task.getDeleteReason()) ? task.getAssignee() : null);
    }

    private static boolean names(HistoricIdentityLinkLog link, String person, Collection<String> groups) {
        return person.equals(link.getUserId()) || link.getGroupId() != null && groups.contains(link.getGroupId());
    }

    /** @param completedBy null if it was withdrawn */
    record End(Instant at, String completedBy) {}
}
