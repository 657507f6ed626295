package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.NameDeputy;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Logins;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.testing.WebSession;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody who may look for the second time learns anywhere what was decided first: of all that can be asked, everything is asked. */
@DalelTest
class HiddenVerdictsTest {

    private static final Path OUR_ENDPOINTS = Path.of("src/test/resources/gate/our-endpoints.csv");
    private static final String COMMENT = "Документ другого периода 7Q";
    private static final String RETURN = "Не видна подпись 8Q";
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Logins logins;

    @Autowired
    private NameDeputy nameDeputy;

    @Autowired
    private SaveSecondDraft saveDraft;

    @Autowired
    private SecondCheckRows rows;

    @Autowired
    private Evidence evidence;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Tampering tampering;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private AdjustableClock clock;

    private BodyId ministry;
    private PersonId officer;
    private PersonId anna;
    private QuarterCycle cycle;
    private Submission submission;
    private List<ItemVersion> items;
    private String instance;

    @BeforeEach
    void drawEverything() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 2));
        officer = scene.person("officer", Role.OFFICER, ministry);
        anna = scene.person("anna", Role.VERIFIER);
        cycle = scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        tampering.sql("update dalel.second_check_plan set per_mille = 1000");
        submission = play.submission(ministry, "1.1.3");
        items = play.present(
                officer,
                submission,
                row().unit("MIN/subdivision-1").event("2026-07-10").links("https://min.kz/1").build(),
                row().unit("MIN/subdivision-2").event("2026-07-11").links("https://min.kz/2").build());
        instance = play.instance(submission).getId();
    }

    @Test
    void shouldTellNobodyWhoMayLookTwice_untilTheIndicatorIsClosed() {
        PersonId bek = scene.person("bek", Role.VERIFIER);
        play.verify(anna, submission, rejected(items.get(0)), returned(items.get(1), RETURN));
        jobs.runAllDue();
        assertTellsNothing("before anything is drawn", bek);

        play.draft(
                officer,
                submission,
                row().of(items.get(1).itemId()).unit("MIN/subdivision-2").event("2026-07-12").links("https://min.kz/2").build());
        play.correct(officer, submission);
        jobs.runAllDue();
        ItemVersion corrected = current(items.get(1));
        play.verify(anna, submission, accepted(corrected));
        jobs.runAllDue();

        SecondCheck check = rows.openOf(submission.id()).orElseThrow();
        PersonId second = check.verifier().orElseThrow();
        PersonId deputy = scene.person("dana", Role.VERIFIER);
        LocalDate today = Deadlines.dayOf(clock.instant());
        nameDeputy.handle(new NameDeputy.Command(second, second, HeldRole.of(Role.VERIFIER), deputy, today, today));
        assertTellsNothing("drawn", second);
        assertTellsNothing("drawn", deputy);
        scene.person(second.value(), Role.HEAD_VERIFIER);
        assertTellsNothing("drawn, for whoever heads the verification too", second);
        assertThat(everythingReadBy(anna))
                .as("her own verdicts, but not that they are looked at again")
                .contains(COMMENT, RETURN)
                .doesNotContain("second-verification", "SECOND_", check.id().toString());

        saveDraft.handle(deputy, check.id(), 0, List.of(rejected(items.get(0)), accepted(corrected)));
        scene.complete(deputy, secondTask(), Map.of("confirmed", true));
        jobs.runAllDue();
        assertThat(everythingReadBy(second)).as("closed: nobody will be asked any more").contains(COMMENT);
    }

    private void assertTellsNothing(String when, PersonId verifier) {
        assertThat(everythingReadBy(verifier))
                .as("%s, to %s", when, verifier)
                .contains("https://min.kz/1")
                .doesNotContain(COMMENT, RETURN, "DOES_NOT_PROVE\",\"clause", LedgerAct.VERDICTS_GIVEN.title());
        String desk = session(verifier).get("/camunda/api/dalel/desk/" + submission.assessmentId()).body();
        assertThat(desk).as("%s, to %s", when, verifier).doesNotContain("\"PARTLY_ACCEPTED\"", "\"ACCEPTED\"", "\"REJECTED\"");
    }

    /** The answers to whatever of ours can be read about the submission, and to what the engine might tell of it. */
    private String everythingReadBy(PersonId person) {
        WebSession session = session(person);
        return Stream.concat(ours(), engines())
                .map(session::get)
                .filter(answer -> answer.statusCode() == 200)
                .map(HttpResponse::body)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> ours() {
        String timeline = "/camunda/api/dalel/assessments/" + submission.assessmentId() + "/timeline?indicator=1.1.3";
        Stream<String> items = this.items.stream().map(item -> timeline + "&item=" + item.itemId());
        Stream<String> second = rows.openOf(submission.id()).stream().map(check -> "/camunda/api/dalel/second-checks/" + check.id());
        return Stream.of(listed(), Stream.of(timeline), items, second).flatMap(paths -> paths);
    }

    private Stream<String> listed() {
        try (Stream<String> lines = Files.lines(OUR_ENDPOINTS)) {
            // The pages themselves are empty; they ask for what they show.
            return lines.filter(line -> line.startsWith("GET /camunda/api"))
                    .map(line -> line.split(";")[1]
                            .replace("{submission}", submission.id().toString())
                            .replace("{assessment}", submission.assessmentId().toString())
                            .replace("{cycle}", cycle.id().toString())
                            .replace("{quarter}", cycle.quarter().toString()))
                    .filter(path -> !path.contains("{"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> engines() {
        Stream<String> ofInstance = Stream.of(
                        "history/user-operation", "history/task", "history/variable-instance", "variable-instance", "task")
                .map(query -> ENGINE + query + "?processInstanceId=" + instance);
        Stream<String> ofTasks = tasks.createTaskQuery().list().stream()
                .flatMap(task -> Stream.of("", "/form-variables", "/comment", "/identity-links")
                        .map(part -> ENGINE + "task/" + task.getId() + part));
        return Stream.concat(ofInstance, ofTasks);
    }

    private Task secondTask() {
        return tasks.createTaskQuery()
                .taskDefinitionKey(SecondVerificationProcess.VERIFY_BLINDLY)
                .initializeFormKeys()
                .singleResult();
    }

    private ItemVersion current(ItemVersion earlier) {
        return evidence.currentVersions(submission.id()).stream()
                .filter(version -> version.itemId().equals(earlier.itemId()))
                .findFirst()
                .orElseThrow();
    }

    private WebSession session(PersonId person) {
        return logins.session(port, person);
    }

    private static VerdictRow rejected(ItemVersion version) {
        return new VerdictRow(version.id(), Outcome.REJECTED, null, RejectionReason.DOES_NOT_PROVE, "п. 7", COMMENT);
    }
}
