package kz.dalel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.quarter.calendar.CalendarCoverage;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may see and change the calendar, as its page asks; and the dates that the form for opening a quarter shows. */
@DalelTest
class CalendarRestTest {

    private static final String PATH = "/camunda/api/dalel/calendar";
    private static final String DATES = "/camunda/api/dalel/opening/dates";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Logins logins;

    @Autowired
    private CalendarCoverage coverage;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private ObjectMapper json;

    private PersonId admin;
    private PersonId supervisor;

    @BeforeEach
    void gather() {
        clock.stopAt(Scene.OPENED_AT);
        admin = scene.person("keeper", Role.ADMIN);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
    }

    @Test
    void shouldShowWhatMoves_thenChangeIt_thenTellWhatWasMoved() throws Exception {
        scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        scene.openQuarter(supervisor);
        WebSession session = logins.session(port, admin);
        Map<String, Object> wish = wish("2026-10-12");

        JsonNode plan = read(session.post(PATH + "/plan", json.writeValueAsString(wish)), 200);
        String confirmed = json.writeValueAsString(Map.of(
                "wish", wish, "version", plan.at("/version").asInt(), "fingerprint", plan.at("/fingerprint").asText()));
        read(session.post(PATH + "/changes", confirmed), 201);
        JsonNode again = read(session.post(PATH + "/changes", confirmed), 409);
        JsonNode page = read(session.get(PATH + "?year=2026"), 200);
        JsonNode moves = read(session.get(PATH + "/changes/1/moves"), 200);

        assertThat(plan.at("/moves").findValuesAsText("kind")).containsExactlyInAnyOrder("SUBMISSION", "VERIFICATION");
        assertThat(plan.at("/moves/0/to").asText()).isEqualTo("2026-10-13T13:30:00Z");
        assertThat(again.at("/message").asText()).contains("Участник keeper", "01.10.2026 10:00");
        assertThat(page.at("/mayChange").asBoolean()).isTrue();
        assertThat(page.at("/days").findValuesAsText("day")).contains("2026-10-12", "2026-10-26");
        assertThat(page.at("/changes/0/moved").asInt()).isEqualTo(2);
        assertThat(page.at("/changes/0/madeBy").asText()).isEqualTo("Участник keeper");
        assertThat(moves).isEqualTo(plan.at("/moves"));
    }

    @Test
    void shouldLetSupervisorsLook_andNobodyElse() throws Exception {
        WebSession session = logins.session(port, supervisor);
        WebSession stranger = logins.session(port, scene.person("verifier", Role.VERIFIER));
        String wish = json.writeValueAsString(wish("2026-10-12"));

        assertThat(read(session.get(PATH), 200).at("/mayChange").asBoolean()).isFalse();
        assertThat(read(session.get(PATH + "/access"), 200).at("/reads").asBoolean()).isTrue();
        read(session.post(PATH + "/plan", wish), 403);
        read(session.post(PATH + "/changes", json.writeValueAsString(Map.of("wish", wish("2026-10-12"), "version", 0, "fingerprint", ""))), 403);
        assertThat(read(stranger.get(PATH), 403).at("/message").asText()).contains("администраторам");
        assertThat(read(stranger.get(PATH + "/access"), 200).at("/reads").asBoolean()).isFalse();
        read(stranger.get(PATH + "/changes/1/moves"), 403);
        read(session.get(PATH + "/changes/1/moves"), 404);
        read(stranger.post(DATES, json.writeValueAsString(terms(10))), 403);
        assertThat(WebSession.anonymous(port).get(PATH).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"2027-09-30T18:59:59Z, false", "2027-09-30T19:00:00Z, true"})
    void shouldWarnAQuarterAhead_whenAYearIsMissing(Instant now, boolean warned) throws Exception {
        clock.stopAt(now);

        JsonNode page = read(logins.session(port, supervisor).get(PATH), 200);

        assertThat(coverage.missing().isPresent()).isEqualTo(warned);
        assertThat(page.at("/missingYear").isInt()).isEqualTo(warned);
        assertThat(read(logins.session(port, supervisor).get(PATH + "/access"), 200).at("/missingYear").isInt()).isEqualTo(warned);
        assertThat(page.at("/warning").asText().contains("нет 2028 года")).isEqualTo(warned);
    }

    @Test
    void shouldProposeTheDatesThatOpeningGives() throws Exception {
        scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        WebSession session = logins.session(port, supervisor);

        JsonNode dates = read(session.post(DATES, json.writeValueAsString(terms(10))), 200);
        Map<String, Object> own = terms(10);
        own.put("submissionDay", "2026-10-17");
        JsonNode ofOwnDay = read(session.post(DATES, json.writeValueAsString(own)), 200);

        assertThat(dates.at("/submission").asText()).isEqualTo(Scene.SUBMISSION_DEADLINE.toString());
        assertThat(dates.at("/verification").asText()).isEqualTo(Scene.VERIFICATION_DEADLINE.toString());
        assertThat(dates.at("/appeals").asText()).as("five working days after 27 October").isEqualTo("2026-11-03T13:30:00Z");
        assertThat(dates.at("/namedDay").asText()).isEqualTo("2026-10-10");
        assertThat(ofOwnDay.at("/submissionDayWorked").asBoolean()).as("17 October is a Saturday").isFalse();
        assertThat(read(session.post(DATES, json.writeValueAsString(terms(0))), 422).at("/message").asText()).isNotBlank();
        assertThat(read(session.post(DATES, "{}"), 422).at("/message").asText()).contains("Год: укажите");
    }

    private static Map<String, Object> wish(String day) {
        return Map.of("days", List.of(Map.of(
                "day", day, "kind", "DAY_OFF", "moves", false, "name", "Перенос", "source", "Постановление № 1")));
    }

    private static Map<String, Object> terms(int verificationDays) {
        return new HashMap<>(Map.of(
                "year", 2026, "quarter", 3, "verificationDays", verificationDays, "correctionDays", 3, "appealDays", 5,
                "appealDecisionDays", 10));
    }

    private JsonNode read(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
