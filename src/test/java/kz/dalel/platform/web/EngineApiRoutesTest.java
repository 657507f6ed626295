package kz.dalel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineApiRoutesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @ParameterizedTest
    @CsvSource({
        "/task/t1/complete, /camunda/api/dalel/tasks/t1/complete",
        "/task/t1/submit-form, /camunda/api/dalel/tasks/t1/complete",
        "/task/t1/claim, /camunda/api/dalel/tasks/t1/claim",
        "/task/t1/unclaim, /camunda/api/dalel/tasks/t1/unclaim",
        "/process-definition/key/p/submit-form, /camunda/api/dalel/process-definitions/key/p/start",
        "/process-definition/key/p/start, /camunda/api/dalel/process-definitions/key/p/start",
        "/process-definition/p:1:2/start, /camunda/api/dalel/process-definitions/p:1:2/start"})
    void shouldBeAnsweredByUs(String path, String ours) {
        assertThat(EngineApiRoutes.answeredAt("POST", ENGINE + path)).contains(ours);
        assertThat(EngineApiRoutes.isForbidden("POST", ENGINE + path)).isFalse();
        assertThat(EngineApiRoutes.answeredAt("GET", ENGINE + path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /task/t1/bpmnError", "POST /task/t1/bpmnEscalation", "POST /task/t1/variables", "PUT /task/t1/variables/x",
        "POST /task/t1/localVariables", "POST /task/t1/assignee", "POST /task/t1/delegate", "POST /task/t1/resolve", "POST /task/t1/identity-links",
        "PUT /task/t1", "DELETE /task/t1", "POST /task/create", "DELETE /task/t1/variables/x",
        "POST /process-definition/key/p/tenant-id/t/start", "POST /process-definition/p:1/restart", "DELETE /process-definition/p:1",
        "POST /process-instance/i1/modification", "POST /process-instance/i1/variables", "PUT /process-instance/i1/variables/x", "DELETE /process-instance/i1",
        "POST /process-instance/delete", "POST /process-instance/message-async", "POST /execution/e1/signal", "POST /message", "POST /signal", "POST /condition",
        "POST /modification/execute", "POST /migration/execute", "POST /job/j1/execute", "PUT /job/j1/duedate", "POST /job/j1/duedate/recalculate",
        "POST /external-task/fetchAndLock", "POST /deployment/create", "DELETE /deployment/d1", "POST /deployment/d1/redeploy", "POST /filter/create",
        "DELETE /history/process-instance/i1", "POST /history/process-instance/delete", "POST /history/cleanup", "POST /history/process-instance/set-removal-time"})
    void shouldBeForbidden(String request) {
        String[] parts = request.split(" ");
        assertThat(EngineApiRoutes.isForbidden(parts[0], ENGINE + parts[1])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /task/t1/variables", "GET /process-instance/i1/variables", "POST /task", "POST /task/count", "POST /task/t1/comment/create",
        "POST /filter/f1/list", "POST /filter/f1/count", "POST /process-instance", "POST /process-instance/count", "POST /history/process-instance",
        "POST /history/variable-instance/count", "PUT /job/j1/retries", "POST /user/create", "PUT /user/u1/credentials", "DELETE /user/u1",
        "DELETE /group/g1/members/u1", "POST /authorization/create", "DELETE /filter/f1"})
    void shouldBeLeftToTheEngine(String request) {
        String[] parts = request.split(" ");
        assertThat(EngineApiRoutes.isForbidden(parts[0], ENGINE + parts[1])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT"})
    void shouldKeepTheSetupClosed(String method) {
        assertThat(EngineApiRoutes.isForbidden(method, "/camunda/api/admin/setup/default/user/create")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/dalel/appeals/a1/withdraw", "/camunda/api/admin/auth/user/default/logout"})
    void shouldLeaveOtherPathsAlone(String path) {
        assertThat(EngineApiRoutes.isForbidden("POST", path)).isFalse();
        assertThat(EngineApiRoutes.isForbidden("DELETE", path)).isFalse();
    }
}
