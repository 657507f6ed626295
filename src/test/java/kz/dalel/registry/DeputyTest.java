package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Simultaneously;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who stands in for whom, from the first to the last day, and who may say so. */
@DalelTest
class DeputyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate FROM = LocalDate.of(2026, 10, 5);
    private static final LocalDate TO = LocalDate.of(2026, 10, 9);

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private NameDeputy nameDeputy;

    @Autowired
    private DismissDeputy dismissDeputy;

    @Autowired
    private Deputies deputies;

    @Autowired
    private People people;

    @Autowired
    private ConflictsOfInterest conflicts;

    @Autowired
    private SyncIdentities syncIdentities;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AdjustableClock clock;

    private BodyId ministry;
    private HeldRole officerRole;
    private PersonId officer;
    private PersonId head;
    private PersonId colleague;
    private PersonId supervisor;

    @BeforeEach
    void appoint() {
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        officerRole = HeldRole.of(Role.OFFICER, ministry);
        officer = scene.person("officer", Role.OFFICER, ministry);
        head = scene.person("head", Role.HEAD, ministry);
        colleague = scene.person("colleague", Role.HEAD, ministry);
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        at(TODAY);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-04, false", "2026-10-05, true", "2026-10-09, true", "2026-10-10, false"})
    void shouldHoldTheRole_fromTheFirstToTheLastDay_andSoInTheEngine(LocalDate day, boolean holds) {
        name(officer, officer, officerRole, colleague);

        at(day);
        syncIdentities.handle();

        assertThat(people.roleOn(colleague, Role.OFFICER, ministry, day)).isEqualTo(holds);
        assertThat(people.rolesOf(colleague, day).contains(officerRole)).isEqualTo(holds);
        assertThat(people.holders(Role.OFFICER, ministry)).hasSize(holds ? 2 : 1);
        assertThat(groupsOf(colleague).contains("officers-MIN")).isEqualTo(holds);
        assertThat(people.roleOn(officer, Role.OFFICER, ministry, day)).as("who is away keeps the role").isTrue();
    }

    @Test
    void shouldGiveBackWhatWasTaken_whenSomebodyStandsIn_andWhenTheTimeIsOver() {
        scene.openQuarter(supervisor);
        at(TODAY);
        Task task = scene.task(play.submission(ministry, "1.1.1").businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE);
        tasks.claim(task.getId(), officer.value());
        nameDeputy.handle(new NameDeputy.Command(officer, officer, officerRole, colleague, TODAY, TODAY));

        assertThat(assigneeOf(task)).as("taken by who is away").isNull();
        tasks.claim(task.getId(), colleague.value());
        syncIdentities.handle();
        assertThat(assigneeOf(task)).as("taken by the deputy").isEqualTo(colleague.value());

        at(TODAY.plusDays(1));
        syncIdentities.handle();

        assertThat(assigneeOf(task)).as("the deputy's time is over").isNull();
    }

    @Test
    void shouldMakeADeputyOfABodyItsOwn_alsoAfterwards() {
        PersonId newcomer = scene.person("newcomer", Role.HEAD, ministry);
        name(officer, officer, officerRole, newcomer);

        at(TO.plusYears(3));
        assertThat(conflicts.exist(newcomer, ministry)).isTrue();
    }

    @Test
    void shouldLetOnlySomeNameADeputy() {
        PersonId stranger = scene.person("stranger", Role.OFFICER, scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1)));
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        PersonId second = scene.person("second", Role.VERIFIER);
        PersonId headVerifier = scene.person("head-verifier", Role.HEAD_VERIFIER);
        PersonId admin = scene.person("administrator", Role.ADMIN);
        HeldRole verifying = HeldRole.of(Role.VERIFIER);

        for (PersonId actor : List.of(stranger, verifier, headVerifier, second)) {
            assertThat(refusal(() -> name(actor, officer, officerRole, colleague)).kind())
                    .as(actor.value())
                    .isEqualTo(UserError.Kind.FORBIDDEN);
        }
        for (PersonId actor : List.of(officer, head, supervisor, admin)) {
            dismissDeputy.handle(actor, name(actor, officer, officerRole, colleague));
        }
        assertThat(refusal(() -> name(head, verifier, verifying, second)).kind()).isEqualTo(UserError.Kind.FORBIDDEN);
        dismissDeputy.handle(headVerifier, name(headVerifier, verifier, verifying, second));
    }

    @Test
    void shouldKeepTheSidesApart_andFourEyesFour() {
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        PersonId commission = scene.person("commission", Role.COMMISSION);
        BodyId other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId stranger = scene.person("stranger", Role.OFFICER, other);
        HeldRole verifying = HeldRole.of(Role.VERIFIER);

        assertThat(code(() -> name(officer, officer, officerRole, verifier))).isEqualTo("notOfBody");
        assertThat(code(() -> name(officer, officer, officerRole, stranger))).isEqualTo("notOfBody");
        assertThat(code(() -> name(head, head, HeldRole.of(Role.HEAD, ministry), officer))).isEqualTo("officerForHead");
        assertThat(code(() -> name(verifier, verifier, verifying, commission))).isEqualTo("notVerifier");
        assertThat(code(() -> name(supervisor, supervisor, HeldRole.of(Role.SUPERVISOR), officer))).isEqualTo("notOfAuthority");
        assertThat(code(() -> name(officer, officer, officerRole, officer))).isEqualTo("self");
        assertThat(code(() -> name(officer, officer, HeldRole.of(Role.HEAD, ministry), colleague))).isEqualTo("roleNotHeld");
        name(supervisor, supervisor, HeldRole.of(Role.SUPERVISOR), commission);
    }

    @Test
    void shouldRefuseDaysThatMakeNoSense() {
        assertThat(code(() -> name(TODAY.minusDays(1), TO))).isEqualTo("past");
        assertThat(code(() -> name(FROM, FROM.minusDays(1)))).isEqualTo("order");
        assertThat(code(() -> name(FROM, FROM.plusYears(1).plusDays(1)))).isEqualTo("tooLong");
        name(FROM, FROM.plusYears(1));
    }

    @Test
    void shouldNameWhoStandsInAlready_andAllowTheDayAfter() {
        PersonId third = scene.person("third", Role.HEAD, ministry);
        name(officer, officer, officerRole, colleague);

        UserError taken = refusal(() ->
                nameDeputy.handle(new NameDeputy.Command(officer, officer, officerRole, third, TO, TO.plusDays(1))));

        assertThat(taken.kind()).isEqualTo(UserError.Kind.CONFLICT);
        assertThat(Messages.sentence(taken)).contains("Участник officer", "Участник colleague", "05.10.2026", "09.10.2026");
        nameDeputy.handle(new NameDeputy.Command(
                officer, officer, officerRole, third, TO.plusDays(1), TO.plusDays(1)));
    }

    @Test
    void shouldRefuseADeputyWhoIsAway_andTheAbsenceOfADeputy() {
        PersonId first = scene.person("first", Role.VERIFIER);
        PersonId second = scene.person("second", Role.VERIFIER);
        PersonId third = scene.person("third", Role.VERIFIER);
        HeldRole verifying = HeldRole.of(Role.VERIFIER);
        name(first, first, verifying, second);

        assertThat(code(() -> name(third, third, verifying, first))).isEqualTo("deputyAway");
        assertThat(code(() -> name(second, second, verifying, third))).isEqualTo("standsIn");
    }

    @Test
    void shouldLetOneOfTwoWin_whenBothNameADeputyAtOnce() throws InterruptedException {
        PersonId third = scene.person("third", Role.HEAD, ministry);

        List<Simultaneously.Outcome<DeputyId>> outcomes = Simultaneously.run(List.of(
                () -> name(officer, officer, officerRole, colleague), () -> name(supervisor, officer, officerRole, third)));

        assertThat(outcomes).filteredOn(Simultaneously.Outcome::succeeded).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).singleElement()
                .satisfies(outcome -> assertThat(((UserError) outcome.failure()).code()).isEqualTo("registry.deputy.already"));
    }

    @Test
    void shouldEndBeforeItsTime_atOnceForTheWorkAndWithTheDayForTheRole() {
        DeputyId id = name(officer, officer, officerRole, colleague);
        at(FROM.plusDays(1));

        dismissDeputy.handle(officer, id);

        assertThat(deputies.find(id).orElseThrow().isAtWorkOn(FROM.plusDays(1))).isFalse();
        assertThat(people.roleOn(colleague, Role.OFFICER, ministry, FROM.plusDays(1))).isTrue();
        assertThat(people.roleOn(colleague, Role.OFFICER, ministry, FROM.plusDays(2))).isFalse();
        assertThat(code(() -> dismissDeputy.handle(officer, id))).isEqualTo("ended");
    }

    @Test
    void shouldNeverHaveBeen_whenDismissedBeforeTheFirstDay() {
        DeputyId id = name(officer, officer, officerRole, colleague);

        dismissDeputy.handle(supervisor, id);

        assertThat(deputies.presentAndComing()).isEmpty();
        assertThat(people.roleOn(colleague, Role.OFFICER, ministry, FROM)).isFalse();
        name(officer, officer, officerRole, colleague);
    }

    private DeputyId name(PersonId actor, PersonId person, HeldRole role, PersonId deputy) {
        return nameDeputy.handle(new NameDeputy.Command(actor, person, role, deputy, FROM, TO));
    }

    private DeputyId name(LocalDate from, LocalDate to) {
        return nameDeputy.handle(new NameDeputy.Command(officer, officer, officerRole, colleague, from, to));
    }

    private static String code(ThrowingCallable act) {
        return refusal(act).code().replace("registry.deputy.", "");
    }

    private static UserError refusal(ThrowingCallable act) {
        return catchThrowableOfType(UserError.class, act);
    }

    private String assigneeOf(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private List<String> groupsOf(PersonId person) {
        return identities.createGroupQuery().groupMember(person.value()).list().stream().map(Group::getId).toList();
    }

    private void at(LocalDate day) {
        clock.stopAt(day.atTime(LocalTime.NOON).atZone(Deadlines.ZONE).toInstant());
    }
}
