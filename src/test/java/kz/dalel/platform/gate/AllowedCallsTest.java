package kz.dalel.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.registry.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedCallsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final AllowedCalls calls = new AllowedCalls();

    @ParameterizedTest
    @ValueSource(strings = {"POST /task/t1/bpmnError", "POST /task/t1/bpmnEscalation", "POST /task/t1/variables", "PUT /task/t1/variables/x",
        "POST /task/t1/localVariables", "POST /task/t1/assignee", "POST /task/t1/delegate", "POST /task/t1/resolve", "POST /task/t1/identity-links",
        "PUT /task/t1", "DELETE /task/t1", "POST /task/create", "DELETE /task/t1/variables/x", "GET /task/t1/variables",
        "POST /process-definition/key/p/tenant-id/t/start", "POST /process-definition/p:1/restart", "DELETE /process-definition/p:1",
        "PUT /process-definition/suspended", "PUT /process-instance/i1/suspended", "PUT /job-definition/j1/suspended", "PUT /job/j1/suspended",
        "POST /process-instance/i1/modification", "POST /process-instance/i1/variables", "PUT /process-instance/i1/variables/x", "DELETE /process-instance/i1",
        "POST /process-instance/delete", "POST /process-instance/message-async", "POST /execution/e1/signal", "POST /message", "POST /signal", "POST /condition",
        "POST /modification/execute", "POST /migration/execute", "POST /job/j1/execute", "PUT /job/j1/retries", "PUT /external-task/e1/retries", "PUT /job/j1/duedate", "POST /job/j1/duedate/recalculate",
        "POST /external-task/fetchAndLock", "POST /deployment/create", "DELETE /deployment/d1", "POST /deployment/d1/redeploy", "POST /filter/create",
        "PUT /filter/f1", "DELETE /filter/f1", "POST /identity/verify", "POST /user/create", "PUT /user/u1/profile",
        "DELETE /user/u1", "PUT /group/g1/members/u1", "DELETE /group/g1/members/u1", "POST /authorization/create", "PUT /authorization/a1",
        "DELETE /history/process-instance/i1", "POST /history/process-instance/delete", "POST /history/cleanup", "POST /history/process-instance/set-removal-time"})
    void shouldOpenToNobody_whatChangesAMatterPastItsUseCase(String request) {
        assertThat(whoMay(request.split(" ")[0], ENGINE + request.split(" ")[1])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"POST, /camunda/api/admin/setup/default/user/create", "GET, /engine-rest/engine", "POST, /engine-rest/task", "GET, /error",
        "GET, /camunda/api/engine/engine/other/task", "TRACE, /", "POST, /rating", "GET, /actuator", "GET, /actuator/env", "POST, /camunda/app/tasklist/default/"})
    void shouldOpenToNobody_whatIsNotOfferedAtAll(String method, String path) {
        assertThat(whoMay(method, path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /process-instance/i1", "POST /task", "GET /job/j1/stacktrace", "POST /variable-instance", "GET /process-definition/statistics"})
    void shouldOpenCockpitToThoseWhoWatch(String request) {
        assertThat(whoMay(request.split(" ")[0], ENGINE + request.split(" ")[1])).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /user", "GET /authorization", "GET /telemetry/data"})
    void shouldLeaveTheRestToAdministrators(String request) {
        assertThat(whoMay(request.split(" ")[0], ENGINE + request.split(" ")[1])).containsExactly(Role.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /filter", "OPTIONS /filter", "POST /filter/f1/list", "GET /task/t1", "HEAD /task/t1", "POST /task/t1/claim",
        "POST /task/t1/comment/create", "POST /process-definition/key/quarter-cycle/submit-form"})
    void shouldOpenTheTaskListToEverybodyWithARole(String request) {
        assertThat(whoMay(request.split(" ")[0], ENGINE + request.split(" ")[1])).containsExactlyInAnyOrder(Role.values());
        assertThat(calls.find(request.split(" ")[0], ENGINE + request.split(" ")[1])).noneMatch(call -> call.isFor(Set.of()));
    }

    @Test
    void shouldMakeNoDifference_whenASlashEndsTheAddress() {
        assertThat(calls.find("GET", ENGINE + "/batch/statistics/")).isEqualTo(calls.find("GET", ENGINE + "/batch/statistics")).isNotEmpty();
    }

    @Test
    void shouldRefuseARow_whenItNamesWhatThereIsNot() {
        assertThatThrownBy(() -> new AllowedCall("/x", Set.of("GET"), Set.of("supervisors"), null, "a group is no role")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AllowedCall("/x", Set.of("READ"), Set.of("anyone"), null, "no method")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AllowedCall("/x", Set.of("GET"), Set.of("anyone"), null, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private Set<Role> whoMay(String method, String path) {
        return Arrays.stream(Role.values())
                .filter(role -> calls.find(method, path).stream().anyMatch(call -> call.own() == null && call.isFor(EnumSet.of(role))))
                .collect(Collectors.toSet());
    }
}
