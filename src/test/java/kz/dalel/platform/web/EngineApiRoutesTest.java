package kz.dalel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineApiRoutesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Test
    void shouldLetPeopleChangeTheirOwnPassword() {
        assertThat(EngineApiRoutes.answeredAt("PUT", ENGINE + "/user/anna/credentials")).contains("/camunda/api/dalel/people/anna/password");
        assertThat(EngineApiRoutes.answeredAt("POST", ENGINE + "/user/anna/credentials")).isEmpty();
    }

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
        assertThat(EngineApiRoutes.answeredAt("GET", ENGINE + path)).isEmpty();
    }
}
