package kz.dalel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was answered as a fault of ours once, of many thousand requests that were drawn at random, and is its sender's mistake. */
@DalelTest
class WrongRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String NO_FORM = "{\"lines\":[{\"code\":\"\uFFFF\",\"facts\":\"%zz\"}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Logins logins;

    @Test
    void shouldTellTheSender_whoseMistakeItIs() {
        scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId person = scene.person("supervisor", Role.SUPERVISOR);
        String cycle = scene.openQuarter(person).id().toString();
        WebSession supervisor = logins.session(port, person);
        WebSession administrator = logins.session(port, scene.person("admin", Role.ADMIN));
        String notDue = "/camunda/api/dalel/cycles/" + cycle + "/not-due";
        String signature = "/camunda/api/dalel/submissions/" + UUID.randomUUID() + "/approval/signature";

        SoftAssertions.assertSoftly(all -> {
            all.assertThat(refused(supervisor.send("POST", notDue, FORM, NO_FORM))).as("no form").isBetween(400, 415);
            all.assertThat(refused(supervisor.send("DELETE", signature, FORM, NO_FORM))).as("no form, where none is sent").isBetween(400, 415);
            all.assertThat(refused(supervisor.send("POST", notDue, JSON, "{\"reason\":\"Праздник\"}"))).as("of no body").isEqualTo(422);
            all.assertThat(refused(supervisor.send("POST", notDue, JSON, "{\"reason\":\"Праздник\",\"body\":\"MIN\"}"))).as("of no indicator").isEqualTo(422);
        });
        String nobodysTask = "/camunda/api/engine/engine/default/task/" + UUID.randomUUID() + "/identity-links?type=candidate";
        assertThat(refused(administrator.get(nobodysTask))).isEqualTo(404);
        assertThat(administrator.send("HEAD", nobodysTask, JSON, "").statusCode()).as("the same, asked for without content").isEqualTo(404);
    }

    private static int refused(HttpResponse<String> answer) {
        assertThat(answer.body()).as("answered %d", answer.statusCode()).contains("\"message\"").doesNotContain("Exception");
        return answer.statusCode();
    }
}
