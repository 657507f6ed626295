package kz.dalel.platform.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.shared.Language;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The task lists people find ready in Tasklist. The expressions must be allowed by the guarded expression manager. */
@Component
class TaskFilters {

    private static final String VERIFY_EVIDENCE = "userTask_verifyEvidence";
    private static final String VERIFY_BLINDLY = "userTask_verifyBlindly";
    private static final String ONESELF = "${currentUser()}";
    private static final String NOW = "${now()}";
    private static final String IN_THREE_DAYS = "${dateTime().plusDays(3)}";
    private static final List<Group> EVERYBODY = List.of(Group.values());
    private static final List<Group> OF_BODIES = List.of(Group.OFFICERS, Group.HEADS);

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;
    private final MessageSource messages;

    TaskFilters(FilterService filters, TaskService tasks, Grants grants, MessageSource messages) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.messages = messages;
    }

    /** In the order in which Tasklist shows them; it opens the first, so that one must not be empty for who has taken nothing yet. */
    void establish() {
        int place = 0;
        establish(++place, "body", ofOwnGroups(), OF_BODIES);
        establish(++place, "returned", ofOwnGroups().taskDefinitionKey("userTask_correctEvidence"), OF_BODIES);
        establish(++place, "toApprove", ofOwnGroups().taskDefinitionKey("userTask_approveSubmission"), List.of(Group.HEADS));
        // Given to one verifier each; the head of verification sees to all of them, and first to those given to nobody.
        establish(++place, "toVerify", ofOneself().taskDefinitionKeyIn(VERIFY_EVIDENCE, VERIFY_BLINDLY), List.of(Group.VERIFIERS));
        establish(++place, "toAssign", ofVerification().taskUnassigned(), List.of(Group.HEAD_VERIFIERS));
        establish(++place, "verification", ofVerification(), List.of(Group.HEAD_VERIFIERS));
        establish(++place, "quarter", ofOwnGroups().processDefinitionKey("quarter-cycle"), List.of(Group.SUPERVISORS));
        establish(++place, "appeals", ofOwnGroups().processDefinitionKey("score-appeal"), List.of(Group.COMMISSION, Group.SUPERVISORS));
        establish(++place, "mine", ofOneself(), EVERYBODY);
        establish(++place, "soon", ofOwnWork().dueAfterExpression(NOW).dueBeforeExpression(IN_THREE_DAYS), EVERYBODY);
        establish(++place, "overdue", ofOwnWork().dueBeforeExpression(NOW), EVERYBODY);
        establish(++place, "disagreements", ofOwnGroups().taskDefinitionKey("userTask_settleDisagreement"), List.of(Group.HEAD_VERIFIERS));
        establish(++place, "verificationOverdue", ofVerification().dueBeforeExpression(NOW), List.of(Group.HEAD_VERIFIERS));
    }

    /** What a person can do: verifications are other people's unless they were given to him or her, as a deputy too. */
    private TaskQuery ofOwnWork() {
        return ofOwnGroups().or().taskDefinitionKeyNotIn(VERIFY_EVIDENCE, VERIFY_BLINDLY).taskAssigneeExpression(ONESELF).endOr();
    }

    private TaskQuery ofVerification() {
        return ofOwnGroups().taskDefinitionKey(VERIFY_EVIDENCE);
    }

    private TaskQuery ofOneself() {
        return tasks.createTaskQuery().taskAssigneeExpression(ONESELF);
    }

    private TaskQuery ofOwnGroups() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks();
    }

    private void establish(int place, String key, TaskQuery query, List<Group> readers) {
        String name = text("platform.filter." + key);
        Filter found = filters.createFilterQuery().filterName(name).singleResult();
        Filter filter = found == null ? filters.newTaskFilter(name) : found;
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(properties(place));
        filters.saveFilter(filter);
        readers.forEach(reader -> grants.grant(reader, Resources.FILTER, filter.getId(), Permissions.READ));
        grants.revokeFromOthers(readers, Resources.FILTER, filter.getId());
    }

    /** The variables are those that Tasklist shows on each task's card. */
    private Map<String, Object> properties(int place) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("priority", place);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", "subject", "label", text("platform.filter.subject"))));
        return properties;
    }

    private String text(String key) {
        return messages.getMessage(key, null, Language.RUSSIAN.locale());
    }
}
