package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.AppointPerson;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.ImportRegistry;
import kz.dalel.registry.Person;
import kz.dalel.registry.RegistryFile;
import kz.dalel.registry.RelievePerson;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import kz.dalel.verification.Assignment.Ground;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To whom evidence is given for verification, and how it is moved. */
@DalelTest
class AssignmentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    @TempDir
    Path folder;

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private AssignVerifier assignVerifier;

    @Autowired
    private MoveVerification moveVerification;

    @Autowired
    private RedirectVerifications redirectVerifications;

    @Autowired
    private Assignments assignments;

    @Autowired
    private VerifyEvidence verifyEvidence;

    @Autowired
    private SaveVerdictDraft saveDraft;

    @Autowired
    private AppointPerson appointPerson;

    @Autowired
    private RelievePerson relievePerson;

    @Autowired
    private ImportRegistry importRegistry;

    @Autowired
    private Evidence evidence;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private JdbcClient database;

    private BodyId ministry;
    private PersonId officer;
    private PersonId supervisor;
    private PersonId headVerifier;

    @BeforeEach
    void openTheQuarter() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 4));
        officer = scene.person("officer", Role.OFFICER, ministry);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        headVerifier = scene.person("head-verifier", Role.HEAD_VERIFIER);
        scene.openQuarter(supervisor);
    }

    @Test
    void shouldBecomeTheTaskOfTheLeastBusy_andStayInSightOfTheOthers() {
        PersonId anna = scene.person("anna", Role.VERIFIER);
        Submission busy = submitted("1.1.3", 4);
        PersonId bek = scene.person("bek", Role.VERIFIER);

        Submission next = submitted("1.2.1", 1);
        Submission third = submitted("1.2.2", 2);

        assertThat(given(busy)).contains(anna);
        assertThat(given(next)).contains(bek);
        assertThat(given(third)).contains(bek);
        assertThat(task(next).getAssignee()).isEqualTo("bek");
        assertThat(tasks.getIdentityLinksForTask(task(next).getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("verifiers", "head-verifiers");
        assertThat(assignments.of(busy.id()).orElseThrow()).satisfies(each -> {
            assertThat(each.weight()).isEqualTo(4);
            assertThat(each.ground()).isEqualTo(Ground.BALANCED);
            assertThat(each.by()).isEqualTo(Verdict.SYSTEM);
        });
    }

    @Test
    void shouldGiveTwoAtOnceToTwoPeople() throws InterruptedException {
        PersonId anna = scene.person("anna", Role.VERIFIER);
        PersonId bek = scene.person("bek", Role.VERIFIER);
        Submission first = present("1.1.3", announcements("1.1.3", 1));
        Submission second = present("1.2.1", announcements("1.2.1", 1));
        Callable<Optional<PersonId>> one = () -> assignVerifier.handle(first.id());
        Callable<Optional<PersonId>> other = () -> assignVerifier.handle(second.id());

        List<Simultaneously.Outcome<Optional<PersonId>>> outcomes = Simultaneously.run(List.of(one, other));

        assertThat(outcomes).extracting(outcome -> outcome.result().orElseThrow()).containsExactlyInAnyOrder(anna, bek);
    }

    @Test
    void shouldKeepToTheProjects_thatVerifiersAreAttachedTo() throws IOException {
        PersonId ofProjectTwo = scene.person("second", Role.VERIFIER);
        PersonId ofAll = scene.person("all", Role.VERIFIER);
        Files.writeString(folder.resolve("verifier-projects.csv"), "login;project\nsecond;2\n");
        importRegistry.handle(new ImportRegistry.Command(RegistryFile.read(folder), TODAY));

        for (String indicator : List.of("1.1.3", "1.2.1", "1.2.2")) {
            assertThat(given(submitted(indicator, 1))).contains(ofAll);
        }
        Submission ofTwo = present("2.3.1", List.of(row().fact("Дело № 1").document("1", "2026-08-01")));
        jobs.runAllDue();
        assertThat(given(ofTwo)).contains(ofProjectTwo);
    }

    @ParameterizedTest
    @CsvSource({"2023-09-30, true", "2023-10-01, false", "2026-09-30, false"})
    void shouldNotBeGiven_toWhoeverLeftTheBodyLessThanThreeYearsAgo(LocalDate lastDay, boolean suitable) {
        PersonId former = PersonId.of("former");
        HeldRole role = HeldRole.of(Role.OFFICER, ministry);
        appointPerson.handle(new AppointPerson.Command(
                new Person(former, "Участник former", null), role, LocalDate.of(2020, 1, 1)));
        relievePerson.handle(new RelievePerson.Command(former, role, lastDay));
        scene.person("former", Role.VERIFIER);

        Submission submission = submitted("1.1.3", 1);

        assertThat(given(submission)).isEqualTo(suitable ? Optional.of(former) : Optional.empty());
        assertThat(task(submission).getAssignee()).isEqualTo(suitable ? "former" : null);
    }

    @Test
    void shouldWaitForTheHeadOfVerification_andTryAgainEveryDay_whenNobodyIsSuitable() {
        Submission submission = submitted("1.1.3", 1);
        assertThat(task(submission).getAssignee()).isNull();
        assertThat(assignments.of(submission.id()).orElseThrow().ground()).isEqualTo(Ground.NOBODY);

        redirectVerifications.handle();
        assertThat(assignments.history(submission.id())).hasSize(1);
        PersonId late = scene.person("late", Role.VERIFIER);
        assertThat(code(() -> saveDraft.handle(new SaveVerdictDraft.Command(late, submission.id(), 0, List.of()))))
                .isEqualTo("givenToNobody");
        redirectVerifications.handle();

        assertThat(task(submission).getAssignee()).isEqualTo("late");
        assertThat(assignments.history(submission.id()))
                .extracting(Assignment::ground)
                .containsExactly(Ground.NOBODY, Ground.BALANCED);
    }

    @Test
    void shouldComeBackToWhoeverAskedForTheCorrection_andToAnotherIfThatIsNotPossible() {
        PersonId anna = scene.person("anna", Role.VERIFIER);
        Submission submission = submitted("1.1.3", 1);
        PersonId bek = scene.person("bek", Role.VERIFIER);

        play.verify(anna, submission, returned(item(submission), "Не та дата"));
        correct(submission, "2026-07-11");
        assertThat(task(submission).getAssignee()).isEqualTo("anna");
        assertThat(assignments.of(submission.id()).orElseThrow().ground()).isEqualTo(Ground.SAME_VERIFIER);

        play.verify(anna, submission, returned(item(submission), "Ещё раз"));
        relievePerson.handle(new RelievePerson.Command(anna, HeldRole.of(Role.VERIFIER), TODAY.minusDays(1)));
        correct(submission, "2026-07-12");

        assertThat(task(submission).getAssignee()).isEqualTo("bek");
        play.verify(bek, submission, accepted(item(submission)));
    }

    @Test
    void shouldGoToSomebodyElse_onceItsVerifierIsAppointedToTheBody() {
        PersonId anna = scene.person("anna", Role.VERIFIER);
        Submission submission = submitted("1.1.3", 1);
        scene.person("bek", Role.VERIFIER);
        appointPerson.handle(new AppointPerson.Command(
                new Person(anna, "Участник anna", null), HeldRole.of(Role.HEAD, ministry), TODAY.plusMonths(1)));

        redirectVerifications.handle();

        assertThat(task(submission).getAssignee()).isEqualTo("bek");
    }

    @Test
    void shouldMoveWithAReasonInTheRecord_andKeepWhatWasMarked() {
        PersonId anna = scene.person("anna", Role.VERIFIER);
        Submission submission = submitted("1.1.3", 1);
        PersonId bek = scene.person("bek", Role.VERIFIER);
        saveDraft.handle(new SaveVerdictDraft.Command(anna, submission.id(), 0, List.of(accepted(item(submission)))));

        move(headVerifier, submission, bek, "Анна в отпуске", 1);

        assertThat(task(submission).getAssignee()).isEqualTo("bek");
        assertThat(assignments.history(submission.id()).get(1)).satisfies(moved -> {
            assertThat(moved.reason()).isEqualTo("Анна в отпуске");
            assertThat(moved.by()).isEqualTo(headVerifier);
        });
        assertThat(code(() -> verifyEvidence.handle(anna, submission.id()))).isEqualTo("givenToAnother");
        assertThat(verifyEvidence.handle(bek, submission.id()).itemsReturned()).isFalse();
        assertThatThrownBy(() -> database.sql("update dalel.verification_assignment set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void shouldRefuseToMove_withoutAReasonOrToWhoeverMayNotHaveIt() {
        PersonId anna = scene.person("anna", Role.VERIFIER);
        Submission submission = submitted("1.1.3", 1);
        PersonId bek = scene.person("bek", Role.VERIFIER);
        PersonId own = scene.person("own", Role.HEAD, ministry);
        scene.person("own", Role.VERIFIER);

        assertThat(code(() -> move(supervisor, submission, bek, "  ", 1))).isEqualTo("moveReason");
        assertThat(code(() -> move(supervisor, submission, own, "Причина", 1))).isEqualTo("notSuitable");
        assertThat(code(() -> move(supervisor, submission, officer, "Причина", 1))).isEqualTo("notSuitable");
        assertThat(code(() -> move(supervisor, submission, anna, "Причина", 1))).isEqualTo("hasItAlready");
        assertThat(code(() -> move(anna, submission, bek, "Причина", 1))).isEqualTo("moversOnly");
        assertThat(code(() -> move(officer, submission, bek, "Причина", 1))).isEqualTo("moversOnly");
        play.verify(anna, submission, accepted(item(submission)));
        assertThat(code(() -> move(supervisor, submission, bek, "Причина", 1))).isEqualTo("notSubmitted");
    }

    @Test
    void shouldLetOneOfTwoWin_whenBothMoveAtOnce() throws InterruptedException {
        scene.person("anna", Role.VERIFIER);
        Submission submission = submitted("1.1.3", 1);
        PersonId bek = scene.person("bek", Role.VERIFIER);
        PersonId vera = scene.person("vera", Role.VERIFIER);
        Callable<Assignment> first = () -> move(supervisor, submission, bek, "Первый", 1);
        Callable<Assignment> second = () -> move(headVerifier, submission, vera, "Вторая", 1);

        List<Simultaneously.Outcome<Assignment>> outcomes = Simultaneously.run(List.of(first, second));

        assertThat(outcomes).filteredOn(Simultaneously.Outcome::succeeded).hasSize(1);
        boolean firstWon = outcomes.get(0).succeeded();
        UserError lost = (UserError) outcomes.get(firstWon ? 1 : 0).failure();
        assertThat(lost.kind()).isEqualTo(UserError.Kind.CONFLICT);
        assertThat(Messages.sentence(lost))
                .contains(firstWon ? "Участник bek" : "Участник vera")
                .contains(firstWon ? "Участник supervisor" : "Участник head-verifier");
        assertThat(task(submission).getAssignee()).isEqualTo(firstWon ? "bek" : "vera");
    }

    private Optional<PersonId> given(Submission submission) {
        return assignments.of(submission.id()).flatMap(Assignment::verifier);
    }

    private Assignment move(PersonId actor, Submission submission, PersonId to, String reason, int seen) {
        return moveVerification.handle(new MoveVerification.Command(actor, submission.id(), to, reason, seen));
    }

    /** Submits so many rows and has them checked and given out. */
    private Submission submitted(String indicator, int rows) {
        List<Rows> all = indicator.equals("1.2.2")
                ? units(rows).map(row -> row.document("7", "2026-08-01")).toList()
                : announcements(indicator, rows);
        Submission submission = present(indicator, all);
        jobs.runAllDue();
        return submission;
    }

    private static List<Rows> announcements(String indicator, int rows) {
        return units(rows)
                .map(row -> row.event("2026-07-10").links("https://min.kz/" + indicator))
                .toList();
    }

    private static Stream<Rows> units(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(each -> row().unit("MIN/subdivision-" + each));
    }

    private Submission present(String indicator, List<Rows> rows) {
        Submission submission = play.submission(ministry, indicator);
        play.draft(officer, submission, rows.stream().map(Rows::build).toList());
        play.submit(officer, submission, Act.EVIDENCE);
        return submission;
    }

    private void correct(Submission submission, String newDay) {
        play.draft(
                officer,
                submission,
                row().of(item(submission).itemId()).unit("MIN/subdivision-1").event(newDay).links("https://min.kz/1").build());
        play.correct(officer, submission);
        jobs.runAllDue();
    }

    private ItemVersion item(Submission submission) {
        return evidence.currentVersions(submission.id()).get(0);
    }

    private Task task(Submission submission) {
        return scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE);
    }

    private static String code(ThrowingCallable act) {
        return catchThrowableOfType(UserError.class, act).code().replace("verification.", "");
    }
}
