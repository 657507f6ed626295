package kz.dalel.platform.watch;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What operators see from outside, where they see it, and that the dashboard asks for nothing that is not there. */
@DalelTest
class WatchTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:dalel|http|hikaricp)_[a-z_]+");
    private static final Pattern SAMPLE = Pattern.compile("^([a-z_]+)(?:\\{| )", Pattern.MULTILINE);

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private DatabaseClock databaseClock;

    @Autowired
    private JobFigures jobs;

    @Autowired
    private ObjectMapper json;

    @Test
    void shouldTellProbesWhetherItIsFit_andNothingElseOnPeoplesPort() throws Exception {
        assertThat(get(port, "/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get(port, "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(get(port, "/actuator/health/db").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldTellOperatorsHealthAndFigures_andExposeNothingElse() throws Exception {
        String health = get(managementPort, "/actuator/health").body();

        assertThat(json.readTree(health).at("/components").fieldNames()).toIterable().contains("db", "clock", "jobs", "mail");
        assertThat(json.readTree(health).at("/components/clock/status").asText()).isEqualTo("UP");
        assertThat(get(managementPort, "/actuator/prometheus").statusCode()).isEqualTo(200);
        for (String closed : Set.of("env", "beans", "configprops", "heapdump", "threaddump", "loggers", "mappings", "shutdown")) {
            assertThat(get(managementPort, "/actuator/" + closed).statusCode()).as(closed).isIn(401, 404);
        }
    }

    @Test
    void shouldCountWhatIsOpenSubmittedAndOverdue_byProject() throws Exception {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId officer = scene.person("officer", Role.OFFICER, ministry);
        scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        play.present(
                officer,
                play.submission(ministry, "2.3.1"),
                row().fact("Дело № 1").document("1", "2026-08-01").build());

        get(port, "/actuator/health");
        String before = get(managementPort, "/actuator/prometheus").body();
        clock.stopAt(Scene.VERIFICATION_DEADLINE.plusSeconds(1));
        String after = get(managementPort, "/actuator/prometheus").body();

        assertThat(before)
                .contains("dalel_submissions{project=\"2\",quarter=\"2026-Q3\",state=\"submitted\"} 1.0")
                .contains("dalel_verifications_overdue{project=\"2\",quarter=\"2026-Q3\",state=\"submitted\"} 0.0")
                .contains("dalel_deadline_working_days_left{deadline=\"submission\",quarter=\"2026-Q3\"} 7.0")
                .contains("dalel_figures_readable 1.0");
        assertThat(after)
                .contains("dalel_verifications_overdue{project=\"2\",quarter=\"2026-Q3\",state=\"submitted\"} 1.0")
                .contains("dalel_deadline_working_days_left{deadline=\"verification\",quarter=\"2026-Q3\"} 0.0");
        assertThat(jobs.due().jobs()).as("the deadlines' timers").isPositive();
        assertThat(jobs.due().waiting()).isGreaterThan(Duration.ofDays(10));
        assertDashboardAsksOnlyForWhatIsThere(after);
    }

    @Test
    void shouldBeUnfitWhenItsClockIsMoreThanTwoSecondsOff() {
        assertThat(statusWithDrift(Duration.ofMillis(2000))).isEqualTo(Status.UP);
        assertThat(statusWithDrift(Duration.ofMillis(2001))).isEqualTo(Status.DOWN);
        assertThat(statusWithDrift(Duration.ofMillis(-2001))).isEqualTo(Status.DOWN);
        assertThat(databaseClock.drift().abs()).isLessThan(Duration.ofSeconds(2));
    }

    private static Status statusWithDrift(Duration drift) {
        DatabaseClock wandered = new DatabaseClock(null) {
            @Override
            Duration drift() {
                return drift;
            }
        };
        return new ClockHealthIndicator(wandered, new WatchSettings(Duration.ofSeconds(2), Duration.ofMinutes(15)))
                .health()
                .getStatus();
    }

    private void assertDashboardAsksOnlyForWhatIsThere(String scraped) throws IOException {
        Set<String> there = SAMPLE.matcher(scraped).results().map(found -> found.group(1)).collect(Collectors.toSet());
        String dashboard = Files.readString(Path.of("docs", "grafana", "dalel.json"));
        String asked = StreamSupport.stream(json.readTree(dashboard).findValues("expr").spliterator(), false)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        Set<String> metrics =
                METRIC.matcher(asked).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));

        assertThat(metrics).hasSizeGreaterThan(10);
        assertThat(there).containsAll(metrics);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
