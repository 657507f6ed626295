package kz.dalel.notification;

import static kz.dalel.notification.DigestPlay.mailsTo;
import static kz.dalel.notification.DigestPlay.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.dalel.notification.domain.Delivery;
import kz.dalel.notification.domain.Post;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.testing.WebSession;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a mail that the mail server does not take, and of one whose sending is broken off. */
@DalelTest
class DeliveryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 7);
    private static final Instant NINE = Instant.parse("2026-10-07T04:00:00Z");
    private static final String PATH = "/camunda/api/dalel/notifications";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private DigestPlay digests;

    @Autowired
    private ComposeDigests composeDigests;

    @Autowired
    private SendDigests sendDigests;

    @Autowired
    private Post post;

    @Autowired
    private Logins logins;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private HistoryService history;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    private PersonId supervisor;

    @BeforeEach
    void open() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        digests.person("good", "good@min.test", HeldRole.of(Role.OFFICER, ministry));
        digests.person("gone", "gone@min.test", HeldRole.of(Role.OFFICER, ministry));
        scene.person("silent", Role.OFFICER, ministry);
        supervisor = digests.person("supervisor", "supervisor@test", HeldRole.of(Role.SUPERVISOR));
        scene.openQuarter(supervisor);
    }

    @AfterEach
    void close() {
        digests.sendToNobody();
    }

    @Test
    void shouldShowTheSupervisorWhatIsRefusedForGood_andSendItAgainWhenAsked() throws Exception {
        try (RefusingMailServer refusing = new RefusingMailServer()) {
            digests.sendTo(refusing.port());
            refusing.answer("good@min.test", "451 come back later");
            refusing.answer("gone@min.test", "550 5.1.1 no such user");
            digests.morning(DAY);
        }
        WebSession session = logins.session(port, supervisor);
        JsonNode page = read(session.get(PATH), 200);

        assertThat(state("good")).isEqualTo("WAITING");
        assertThat(page.at("/undeliverable").findValuesAsText("person")).containsExactly("Участник gone", "Участник silent");
        assertThat(page.at("/undeliverable/0/answer").asText()).contains("550 5.1.1 no such user");
        assertThat(page.at("/undeliverable/0/trouble").asText()).isEqualTo("почтовый сервер отказал");
        assertThat(page.at("/undeliverable/1/trouble").asText()).isEqualTo("в реестре нет адреса");
        assertThat(page.at("/waiting").asInt()).isEqualTo(1);
        assertThat(page.at("/on").asBoolean()).isTrue();

        GreenMail server = digests.receive();
        try {
            jobs.runUntil(NINE.plusSeconds(60));
            assertThat(mailsTo(server, "good@min.test")).as("taken at the second try").hasSize(1);

            String gone = page.at("/undeliverable/0/id").asText();
            String silent = page.at("/undeliverable/1/id").asText();
            read(session.post(PATH + "/" + gone + "/sending", "{}"), 202);
            assertThat(read(session.post(PATH + "/" + gone + "/sending", "{}"), 409).at("/message").asText())
                    .contains("уже отправлено или ждёт");
            assertThat(read(session.post(PATH + "/" + silent + "/sending", "{}"), 422).at("/message").asText())
                    .contains("нет адреса");
            jobs.runAllDue();
            assertThat(mailsTo(server, "gone@min.test")).hasSize(1);
            assertThat(state("gone")).isEqualTo("SENT");
            assertThat(read(session.get(PATH + "/" + gone), 200).at("/plain").asText()).contains("1.1.3");
        } finally {
            server.stop();
        }
        assertThat(history.createHistoricIncidentQuery().count()).isZero();
        assertNothingRuns();
    }

    @Test
    void shouldGiveUpAfterTheLastTry_withoutHoldingUpAnything() {
        digests.sendToNobody();
        digests.morning(DAY);
        assertThat(attempts("good") + attempts("gone")).as("one try tells that the server is away").isEqualTo(1);

        jobs.runUntil(NINE.plus(Duration.ofDays(1)).minusSeconds(3600));

        assertThat(state("good")).isEqualTo("UNDELIVERABLE");
        assertThat(state("gone")).isEqualTo("UNDELIVERABLE");
        assertThat(attempts("good")).isEqualTo(5);
        assertThat(trouble("good")).isEqualTo("UNREACHABLE");
        assertThat(history.createHistoricIncidentQuery().count()).isZero();
        assertNothingRuns();
    }

    @Test
    void shouldNotSendAgainWhatANodeWasSendingWhenItWentDown() {
        GreenMail server = digests.receive();
        try {
            clock.stopAt(NINE);
            composeDigests.handle();
            database.sql("update dalel.digest_mail set state = 'SENDING', due_at = due_at + interval '5 minutes' where person = 'gone'")
                    .update();

            assertThat(sendDigests.handle()).contains(NINE.plus(Duration.ofMinutes(5)));
            assertThat(state("gone")).as("a node may be at it").isEqualTo("SENDING");
            clock.advance(Duration.ofMinutes(5));
            assertThat(sendDigests.handle()).isEmpty();

            assertThat(trouble("gone")).isEqualTo("INTERRUPTED");
            assertThat(mailsTo(server, "gone@min.test")).isEmpty();
            assertThat(mailsTo(server, "good@min.test")).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldSendEachMailOnceWhenTwoNodesSendAtTheSameTime() throws Exception {
        GreenMail server = digests.receive();
        try {
            clock.stopAt(NINE);
            Simultaneously.run(List.<Callable<Boolean>>of(composeDigests::handle, composeDigests::handle));
            Simultaneously.run(List.<Callable<Optional<Instant>>>of(sendDigests::handle, sendDigests::handle));

            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(Arrays.stream(server.getReceivedMessages()).map(mail -> DigestPlay.recipients(mail).toString()))
                    .containsExactlyInAnyOrder("[gone@min.test]", "[good@min.test]");
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldLetNoNameEndAHeader_norAnAddressThatIsNone() throws Exception {
        GreenMail server = digests.receive();
        try {
            Delivery delivery = post.deliver(mail("Ivan\r\nBcc: spy@evil.test", "good@min.test", "Срок\r\nX-Evil: 1"));
            Delivery notAnAddress = post.deliver(mail("Ivan", "good@min.test\r\nRCPT TO:<spy@evil.test>", "Срок"));

            assertThat(delivery).isEqualTo(Delivery.DONE);
            assertThat(notAnAddress.trouble()).isEqualTo(Mail.Trouble.BAD_ADDRESS);
            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getHeader("Bcc")).isNull();
            assertThat(received.getHeader("X-Evil")).isNull();
            assertThat(received.getSubject()).isEqualTo("Срок X-Evil: 1");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(plain(received)).contains("Текст");
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldShowMailsToSupervisorsAlone() throws Exception {
        WebSession officer = logins.session(port, PersonId.of("good"));

        read(officer.get(PATH), 403);
        read(officer.get(PATH + "/" + MailId.random()), 403);
        read(officer.post(PATH + "/" + MailId.random() + "/sending", "{}"), 403);
        read(logins.session(port, supervisor).get(PATH + "/" + MailId.random()), 404);
        assertThat(WebSession.anonymous(port).get(PATH).statusCode()).isEqualTo(401);
    }

    private static Mail mail(String name, String address, String subject) {
        return new Mail(
                MailId.random(), DAY, PersonId.of("good"), name, address, subject, "Текст", "<p>Текст</p>", NINE,
                Mail.State.SENDING, 1, null, null, null);
    }

    private void assertNothingRuns() {
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(DailyDigestProcess.KEY).count()).isZero();
    }

    private String state(String person) {
        return column(person, "state", String.class);
    }

    private String trouble(String person) {
        return column(person, "trouble", String.class);
    }

    private int attempts(String person) {
        return column(person, "attempts", Integer.class);
    }

    private <T> T column(String person, String name, Class<T> type) {
        return database.sql("select " + name + " from dalel.digest_mail where person = :person")
                .param("person", person)
                .query(type)
                .single();
    }

    private JsonNode read(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return json.readTree(response.body());
    }
}
