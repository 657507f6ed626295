package kz.dalel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.dalel.platform.database.EmbeddedDatabase;
import kz.dalel.platform.database.UnpackedPrograms;
import kz.dalel.testing.ApplicationProcess;
import kz.dalel.testing.ProductionVisit;
import kz.dalel.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How the application starts and stops, seen from outside. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ApplicationStartTest {

    @TempDir
    Path folder;

    @Test
    void shouldStartAgain_whenKilled_andLeaveNothingRunning_whenInterrupted() throws Exception {
        Path data = folder.resolve("dalel-data");
        UnpackedPrograms.putInto(data);
        try (ApplicationProcess application = ApplicationProcess.start(folder).await("Demo: two quarters are played now")) {
            application.kill();
        }
        try (ApplicationProcess application = ApplicationProcess.start(folder).awaitReady()) {
            assertThat(application.output()).as("a demo that was cut off is played anew").contains("has been played half-way");
            assertThat(application.status("/rating")).isEqualTo(200);
            application.kill();
        }
        try (ApplicationProcess application = ApplicationProcess.start(folder).awaitReady()) {
            assertThat(application.output()).as("a whole demo is kept").doesNotContain("Demo:");
            assertThat(application.status("/rating")).isEqualTo(200);
            assertThat(application.status("/camunda/api/engine/engine/")).isEqualTo(200);

            try (ApplicationProcess second = ApplicationProcess.start(folder)) {
                assertThat(second.awaitEnd()).isNotZero();
                assertRefusedWith(second, "Папка данных", "уже занята другим запущенным приложением");
            }
            assertSecondChecksArePlayed(WebSession.login(application.port(), "headverifier", "demo"));
            application.stop();
            assertThat(data.resolve("cluster/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void shouldRefuseProduction_whenNoDatabaseIsNamed() throws Exception {
        try (ApplicationProcess application = ApplicationProcess.start(folder, "--spring.profiles.active=prod")) {
            assertThat(application.awaitEnd()).isNotZero();
            assertRefusedWith(application, "Не указана база данных");
        }
    }

    @Test
    void shouldRefuseProduction_whenTheDatabaseDoesNotAnswer() throws Exception {
        try (ApplicationProcess application = ApplicationProcess.start(folder, "--spring.profiles.active=prod",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/dalel", "--spring.datasource.username=dalel", "--spring.datasource.password=x")) {
            assertThat(application.awaitEnd()).isNotZero();
            assertRefusedWith(application, "не отвечает");
        }
    }

    @Test
    void shouldRefuseProduction_whenTheDatabaseMayLoseWhatItAcknowledged() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.startThrowAway(); ApplicationProcess application = production(database)) {
            assertThat(application.awaitEnd()).isNotZero();
            assertRefusedWith(application, "fsync, synchronous_commit, full_page_writes");
        }
    }

    @Test
    void shouldRunInProduction_untilSomebodyHasTheDemoPassword() throws Exception {
        Path data = folder.resolve("database");
        UnpackedPrograms.putInto(data);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            try (ApplicationProcess application = production(database, "--logging.structured.format.console=ecs").awaitReady()) {
                assertCookiesAreThisHostsOnly(new ProductionVisit(application.port()));
                application.stop();
                assertLogIsForMachines(application.output());
            }
            addPerson(database, "officer", "demo");
            try (ApplicationProcess application = production(database)) {
                assertThat(application.awaitEnd()).isNotZero();
                assertRefusedWith(application, "паролем по умолчанию (1): officer");
            }
        }
    }

    /** With its secret in a file of its own: what is said on the command line is read by everybody on the machine. */
    private ApplicationProcess production(EmbeddedDatabase database, String... more) throws Exception {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("spring.datasource.password"), database.password() + "\n");
        return ApplicationProcess.start(folder, Stream.concat(Stream.of(more), Stream.of("--spring.profiles.active=prod",
                "--dalel.database.one-role=true", "--server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1",
                "--spring.datasource.url=" + database.jdbcUrl(), "--spring.datasource.username=" + database.username(),
                "--spring.config.import=configtree:" + secrets + "/")).toArray(String[]::new));
    }

    private static void assertCookiesAreThisHostsOnly(ProductionVisit visit) throws Exception {
        visit.get("/camunda/app/welcome/default/");
        visit.get("/rating?lang=kk");
        assertThat(visit.cookies()).extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .containsExactlyInAnyOrder("__Host-JSESSIONID", "__Host-XSRF-TOKEN", "__Host-dalel-language");
        assertThat(visit.cookies()).allSatisfy(cookie -> assertThat(cookie)
                .as("browsers take it only so, and of two paths the last")
                .containsPattern(";\\s*Secure(;|$)").doesNotContain("Domain=").containsPattern(";\\s*Path=/(;(?!.*Path=).*)?$")
                .contains("SameSite=Lax"));
        assertThat(visit.get("/camunda/app/tasklist/scripts/dalel/cookie-prefix.js").body()).isEqualTo("export default '__Host-';\n");
        assertThat(visit.get("/rating").body()).as("remembered by that cookie").contains("lang=\"kk\"");
        HttpResponse<String> refused = visit.signIn("nobody\nat all");
        assertThat(refused.statusCode()).as("the token was the session's: %s", refused.body()).isEqualTo(401);
    }

    /** One line for an entry, whatever somebody has typed. */
    private static void assertLogIsForMachines(String output) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> entries = new ArrayList<>();
        for (String line : output.lines().toList()) {
            entries.add(json.readTree(line));
        }
        assertThat(entries).allSatisfy(entry -> assertThat(entry.at("/@timestamp").asText()).endsWith("Z"));
        assertThat(entries).filteredOn(entry -> entry.at("/log/logger").asText().equals("kz.dalel.security")).singleElement()
                .satisfies(entry -> assertThat(entry.at("/message").asText()).contains("nobody").contains("at all").doesNotContain("\n"));
    }

    private static void addPerson(EmbeddedDatabase database, String login, String password) throws Exception {
        String salt = "salt";
        byte[] digest = MessageDigest.getInstance("SHA-512").digest((password + salt).getBytes(StandardCharsets.UTF_8));
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into public.act_id_user (id_, rev_, pwd_, salt_) values ('" + login + "', 1, '{SHA-512}"
                    + Base64.getEncoder().encodeToString(digest) + "', '" + salt + "')");
        }
    }

    /** Whatever was drawn: in the published quarter no verdict was changed, in the other one something is there to be looked at. */
    private static void assertSecondChecksArePlayed(WebSession headOfVerification) throws Exception {
        Map<String, Integer> running = secondChecks(headOfVerification, 0);
        Map<String, Integer> published = secondChecks(headOfVerification, 1);
        assertThat(published.get("agreed")).isPositive();
        assertThat(published.get("disputed")).isPositive();
        assertThat(published.get("changed")).as("the published rating is the same at every start").isZero();
        assertThat(published.get("drawn")).isEqualTo(published.get("agreed") + published.get("disputed"));
        assertThat(running.get("disputed")).as("before the head of verification, or settled").isPositive();
        assertThat(running.get("drawn"))
                .as("some wait for their second verifier")
                .isGreaterThan(running.get("agreed") + running.get("disputed") + running.get("notDone"));
    }

    private static Map<String, Integer> secondChecks(WebSession session, int quarter) throws Exception {
        ObjectMapper json = new ObjectMapper();
        String cycle = json.readTree(session.get("/camunda/api/dalel/verification").body())
                .at("/cycles/" + quarter + "/id").asText();
        JsonNode figures = json.readTree(session.get("/camunda/api/dalel/cycles/" + cycle + "/second-checks").body()).at("/figures");
        return Stream.of("drawn", "agreed", "disputed", "changed", "notDone").collect(Collectors.toMap(Function.identity(),
                name -> StreamSupport.stream(figures.spliterator(), false).mapToInt(each -> each.get(name).asInt()).sum()));
    }

    private static void assertRefusedWith(ApplicationProcess application, String... parts) {
        assertThat(application.output()).contains(parts).doesNotContain("\tat ", "Exception", "APPLICATION FAILED");
    }
}
