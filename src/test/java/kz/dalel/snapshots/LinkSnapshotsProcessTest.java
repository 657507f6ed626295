package kz.dalel.snapshots;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.LedgerHistory;
import kz.dalel.ledger.Retention;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.CancelQuarter;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Sha256;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.snapshots.fetch.LoopbackNetwork;
import kz.dalel.snapshots.fetch.PageServer;
import kz.dalel.snapshots.process.SnapshotPlay;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.testing.WebSession;
import kz.dalel.verification.VerdictsFor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of a server on this machine, kept when evidence comes in and looked at again before the verdict. */
@DalelTest
class LinkSnapshotsProcessTest {

    private static final String FIRST = "<p>Анализ начат 10 июля 2026 года во всех подразделениях министерства</p>";

    @LocalServerPort
    private int port;

    @Autowired
    private EnginePeople people;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private SnapshotPlay snapshotPlay;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private RequestRecheck requestRecheck;

    @Autowired
    private TakeSnapshots takeSnapshots;

    @Autowired
    private Evidence evidence;

    @Autowired
    private LoopbackNetwork network;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    @Autowired
    @Qualifier("keptPages")
    private Retention keptPages;

    @Autowired
    private CancelQuarter cancelQuarter;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private LedgerHistory history;

    @Autowired
    private Tampering tampering;

    private PageServer server;
    private BodyId ministry;
    private PersonId officer;
    private PersonId stranger;
    private PersonId verifier;
    private PersonId supervisor;
    private QuarterCycle cycle;
    private Submission submission;

    @BeforeEach
    void openTheQuarter() throws Exception {
        server = PageServer.at("127.0.0.1");
        network.open(server.port());
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 7));
        officer = scene.person("officer", Role.OFFICER, ministry);
        stranger = scene.person("stranger", Role.OFFICER, scene.body("OTH", BodyKind.CGO, Map.of()));
        verifier = scene.person("verifier", Role.VERIFIER);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        cycle = scene.openQuarter(supervisor);
        submission = play.submission(ministry, "1.1.3");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldKeepThePageAsItStood_whenTheServerSwapsItLater() {
        server.show("/news", FIRST);
        submit(announcement(1, "/news"));
        snapshotPlay.fetchAll();
        server.show("/news", "<p>Ничего и не было</p>");

        Snapshot kept = onlySnapshot();

        assertThat(kept.opened()).isTrue();
        assertThat(kept.takenAt()).isEqualTo(clock.instant());
        assertThat(kept.server()).isEqualTo("127.0.0.1");
        assertThat(kept.sha256()).isEqualTo(Sha256.of(FIRST));
        assertThat(snapshots.page(officer, kept.id()).body()).isEqualTo(FIRST.getBytes(StandardCharsets.UTF_8));
        assertThat(snapshots.text(officer, kept.id())).contains("Анализ начат 10 июля 2026 года во всех подразделениях министерства");
        assertThat(marks()).isEmpty();
        assertThat(running()).isEmpty();
    }

    @Test
    void shouldHoldUpNeitherOfficerNorVerification_whileAPageIsAwaited() {
        server.show("/news", FIRST);
        submit(announcement(1, "/news"));

        assertThat(scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE)).isNotNull();
        assertThat(server.asked()).isEmpty();
        assertThat(running()).singleElement().satisfies(instance -> {
            assertThat(instance.getBusinessKey()).isEqualTo(submission.businessKey());
            assertThat(runtime.getVariable(instance.getId(), LinkSnapshotsProcess.CYCLE_ID))
                    .isEqualTo(submission.cycleId().toString());
        });

        play.verify(verifier, submission, VerdictsFor.accepted(evidence.currentVersions(submission.id()).get(0)));
        snapshotPlay.fetchAll();

        assertThat(onlySnapshot().opened()).isTrue();
    }

    @Test
    void shouldKeepThatAPageDidNotOpen_andMarkIt() {
        submit(announcement(1, "/nowhere"), announcementOf(2, "http://pages.dalel.test:1/"));
        snapshotPlay.fetchAll();

        assertThat(snapshots.ofSubmission(officer, submission.id()))
                .extracting(Snapshot::status, Snapshot::failure)
                .containsExactlyInAnyOrder(
                        tuple(404, null),
                        tuple(null, Failure.PORT_NOT_ALLOWED));
        assertThat(marks())
                .containsExactlyInAnyOrder(
                        "LINK_NOT_OPENED " + address("/nowhere"), "LINK_NOT_OPENED http://pages.dalel.test:1/");
    }

    @Test
    void shouldFetchAPageOnce_howeverManyItemsNameIt() {
        server.show("/news", FIRST);
        submit(announcement(1, "/news"), announcement(2, "/news"), announcement(3, "/news"));
        snapshotPlay.fetchAll();

        assertThat(snapshots.ofSubmission(verifier, submission.id())).hasSize(3);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void shouldAskNothingOfAHostThatIsNotNamed() {
        submit(announcementOf(1, "https://elsewhere.test/news"));

        assertThat(running()).isEmpty();
        assertThat(snapshotPlay.fetchOfOne()).isFalse();
    }

    @Test
    void shouldFindNothing_whenThePageSaysTheSameBeforeTheVerdict() {
        server.show("/news", FIRST + "<p>Просмотров: 5</p>");
        submit(announcement(1, "/news"));
        snapshotPlay.fetchAll();
        server.show("/news", FIRST + "<p>Просмотров: 10 482</p>");
        recheck();

        assertThat(snapshots.ofSubmission(verifier, submission.id()))
                .extracting(Snapshot::occasion)
                .containsExactly(Occasion.RECEIVED, Occasion.RECHECK);
        assertThat(marks()).isEmpty();
    }

    @Test
    void shouldMarkAPageThatChanged_andOneThatIsGone_andKeepBothLooks() {
        server.show("/news", FIRST);
        server.show("/other", FIRST);
        submit(announcement(1, "/news"), announcement(2, "/other"));
        snapshotPlay.fetchAll();
        server.show("/news", FIRST.replace("июля", "августа"));
        server.remove("/other");
        recheck();

        assertThat(marks()).containsExactlyInAnyOrder("LINK_CHANGED " + address("/news"), "LINK_GONE " + address("/other"));
        List<Snapshot> looks = snapshots.ofSubmission(verifier, submission.id());
        assertThat(looks).hasSize(4);
        assertThat(looks)
                .filteredOn(look -> look.occasion() == Occasion.RECEIVED)
                .allMatch(look -> look.sha256().equals(Sha256.of(FIRST)));
    }

    @Test
    void shouldLookAgainOnlyOnce_whenTwoVerifiersOpenTheSubmission() {
        server.show("/news", FIRST);
        submit(announcement(1, "/news"));
        snapshotPlay.fetchAll();

        assertThat(requestRecheck.handle(verifier, submission.id())).as("just looked at").isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(requestRecheck.handle(verifier, submission.id())).isTrue();
        assertThat(requestRecheck.handle(scene.person("verifier2", Role.VERIFIER), submission.id())).isTrue();
        snapshotPlay.fetchAll();
        assertThat(requestRecheck.handle(verifier, submission.id())).isFalse();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void shouldLookAgainOnlyAtWhatIsStillToBeDecided() {
        server.show("/one", FIRST);
        server.show("/two", FIRST);
        submit(announcement(1, "/one"), announcement(2, "/two"));
        snapshotPlay.fetchAll();
        var items = evidence.currentVersions(submission.id());
        play.verify(verifier, submission, VerdictsFor.accepted(items.get(0)), VerdictsFor.returned(items.get(1), "Нет даты"));
        server.show("/three", FIRST);
        play.draft(officer, submission, announced(2, address("/three")).of(items.get(1).itemId()).build());
        play.correct(officer, submission);
        jobs.runAllDue();
        snapshotPlay.fetchAll();
        recheck();

        assertThat(server.asked()).extracting(PageServer.Asked::path).containsExactlyInAnyOrder("/one", "/two", "/three", "/three");
    }

    @Test
    void shouldGoOnWhereItWasBrokenOff() {
        for (int page = 1; page <= 7; page++) {
            server.show("/" + page, FIRST);
        }
        submit(IntStream.rangeClosed(1, 7).mapToObj(page -> announcement(page, "/" + page)).toArray(DraftRow[]::new));
        boolean more = takeSnapshots.handle(new TakeSnapshots.Command(submission.id(), Occasion.RECEIVED, clock.instant(), 3));

        assertThat(more).isTrue();
        snapshotPlay.fetchAll();
        assertThat(snapshots.ofSubmission(officer, submission.id())).hasSize(7);
        assertThat(server.asked()).hasSize(7);
    }

    @Test
    void shouldTryAgain_andLeaveAnIncident_whenTheWorkItselfFails() {
        submit(announcement(1, "/news"));
        ProcessInstance instance = running().get(0);
        runtime.setVariable(instance.getId(), LinkSnapshotsProcess.OCCASION, "NONE_SUCH");
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(runtime.createIncidentQuery().processInstanceId(instance.getId()).count()).isZero();
            assertThat(snapshotPlay.fetchOfOne()).isTrue();
            assertThat(snapshotPlay.fetchOfOne()).as("at once again").isFalse();
            clock.advance(Duration.ofMinutes(2));
        }

        assertThat(runtime.createIncidentQuery().processInstanceId(instance.getId()).count()).isOne();
        assertThat(snapshotPlay.fetchOfOne()).isFalse();
    }

    @Test
    void shouldRefuseEvenTheDatabaseToChangeWhatIsKept() {
        server.show("/news", FIRST);
        submit(announcement(1, "/news"));
        snapshotPlay.fetchAll();

        for (String sql : List.of(
                "update dalel.link_snapshot set status = 404",
                "delete from dalel.link_snapshot",
                "update dalel.link_page set data = 'x'",
                "delete from dalel.link_page",
                "insert into dalel.link_page values (repeat('0', 64), 'x')")) {
            assertThatThrownBy(() -> database.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void shouldShowSnapshotsToReadersOfTheSubmissionAlone() {
        server.show("/news", FIRST);
        submit(announcement(1, "/news"));
        snapshotPlay.fetchAll();
        SnapshotId id = onlySnapshot().id();

        assertThat(snapshots.text(verifier, id)).isPresent();
        assertThatRefused(UserError.Kind.NOT_FOUND, () -> snapshots.ofSubmission(stranger, submission.id()));
        assertThatRefused(UserError.Kind.NOT_FOUND, () -> snapshots.page(stranger, id));
        assertThatRefused(UserError.Kind.NOT_FOUND, () -> snapshots.text(stranger, id));
        assertThatRefused(UserError.Kind.NOT_FOUND, () -> snapshots.page(verifier, SnapshotId.random()));
        assertThatRefused(UserError.Kind.NOT_FOUND, () -> requestRecheck.handle(stranger, submission.id()));
        assertThatRefused(UserError.Kind.FORBIDDEN, () -> requestRecheck.handle(officer, submission.id()));
    }

    private DraftRow announcement(int unit, String path) {
        return announcementOf(unit, address(path));
    }

    private static DraftRow announcementOf(int unit, String address) {
        return announced(unit, address).build();
    }

    private static Rows announced(int unit, String address) {
        return row().unit("MIN/subdivision-" + unit).event("2026-07-10").links(address);
    }

    private String address(String path) {
        return "http://pages.dalel.test:" + server.port() + path;
    }

    private void submit(DraftRow... rows) {
        play.draft(officer, submission, rows);
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
    }

    /** The verifier opens the submission an hour later. */
    private void recheck() {
        clock.advance(Duration.ofHours(1));
        assertThat(requestRecheck.handle(verifier, submission.id())).isTrue();
        snapshotPlay.fetchAll();
    }

    @Test
    void shouldLetThePageGoOnItsDay_andKeepWhatWasFound() {
        server.show("/news", FIRST);
        submit(announcement(1, "/news"));
        snapshotPlay.fetchAll();
        Snapshot kept = onlySnapshot();
        LocalDate over = LocalDate.of(2031, 9, 30);
        assertThatThrownBy(() -> database.sql("update dalel.link_page set data = null").update())
                .as("not even by the owner, without a word about it")
                .hasMessageContaining("append-only");
        clock.stopAt(Instant.parse("2031-10-01T05:00:00Z"));

        assertThat(keptPages.handle(over)).as("while scores of the quarter can still change").isEmpty();
        cancelQuarter.handle(supervisor, cycle.id(), true, "Так и не завершён");
        assertThat(keptPages.handle(over.minusDays(1))).isEmpty();
        assertThat(keptPages.expired(over)).containsExactly(new Retention.Expired(LocalDate.of(2026, 9, 30), 1, kept.size()));
        assertThat(snapshots.page(officer, kept.id()).body()).as("only looked at").isNotEmpty();
        assertThat(keptPages.handle(over)).hasSize(1);

        assertThat(onlySnapshot()).as("size and hashes stay").usingRecursiveComparison().ignoringFields("removedOn").isEqualTo(kept);
        assertThat(onlySnapshot().removedOn()).isEqualTo(LocalDate.of(2031, 10, 1));
        assertThatThrownBy(() -> snapshots.page(officer, kept.id())).isInstanceOfSatisfying(UserError.class, refusal ->
                assertThat(Messages.sentence(refusal)).contains("удалена 01.10.2031", kept.sha256()));
        assertThat(keptPages.removed()).containsExactly(new Retention.Removed(LocalDate.of(2031, 10, 1), 1));
        assertThat(history.latestAbout("link_page", 5)).singleElement()
                .satisfies(entry -> assertThat(entry.act()).isEqualTo(LedgerAct.LINK_PAGES_REMOVED));
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();

        tampering.sql("delete from dalel.content_removal");
        assertThat(verifyLedger.handle(Optional.empty()).finding()).as("gone without a word").isPresent();
    }

    private Snapshot onlySnapshot() {
        List<Snapshot> all = snapshots.ofSubmission(officer, submission.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> marks() {
        return evidence.currentVersions(submission.id()).stream()
                .flatMap(version -> version.marks().stream())
                .filter(mark -> mark.code().name().startsWith("LINK_"))
                .map(mark -> mark.code() + " " + mark.detail())
                .toList();
    }

    private List<ProcessInstance> running() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(LinkSnapshotsProcess.KEY).list();
    }

    @Test
    void shouldGiveOutTextAndBytes_butNeverAPageToBeShown() throws Exception {
        server.show("/news", "<script>alert(1)</script>" + FIRST);
        submit(announcement(1, "/news"));
        snapshotPlay.fetchAll();
        WebSession tasklist = people.login(port, verifier);
        String path = "/camunda/api/dalel/submissions/" + submission.id() + "/snapshots";

        JsonNode view = json.readTree(tasklist.get(path).body());
        String snapshot = "/camunda/api/dalel/snapshots/" + view.at("/links/0/looks/0/id").asText();
        HttpResponse<String> text = tasklist.get(snapshot + "/text");
        HttpResponse<String> page = tasklist.get(snapshot + "/page");

        assertThat(view.at("/enabled").asBoolean()).isTrue();
        assertThat(view.at("/checking").asBoolean()).isFalse();
        assertThat(view.at("/links/0/looks/0/text").asText()).isEqualTo("сохранена");
        assertThat(text.body()).isEqualTo("Анализ начат 10 июля 2026 года во всех подразделениях министерства");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(page.body()).startsWith("<script>");
        assertThat(page.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(page.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment").endsWith(".txt");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(tasklist.post(path + "/recheck", "").body()).isEqualTo("{\"checking\":false}");
        assertThat(people.login(port, stranger).get(snapshot + "/page").statusCode()).isEqualTo(404);
        assertThat(WebSession.anonymous(port).get(snapshot + "/page").statusCode()).isEqualTo(401);
    }

    private static void assertThatRefused(UserError.Kind kind, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(UserError.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
