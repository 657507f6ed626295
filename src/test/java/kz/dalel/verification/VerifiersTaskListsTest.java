package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.NameDeputy;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A verification stands in the lists of whoever is to do it, and of the head of verification, and of nobody else. */
@DalelTest
class VerifiersTaskListsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private NameDeputy nameDeputy;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    private Submission submission;

    @BeforeEach
    void giveToAnna() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        PersonId officer = scene.person("officer", Role.OFFICER, ministry);
        scene.person("anna", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(ministry, "1.2.2");
        play.draft(officer, submission, row().unit("MIN/subdivision-1").document("1", "2026-09-01").build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        scene.person("bek", Role.VERIFIER);
        scene.person("head", Role.HEAD_VERIFIER);
    }

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @ParameterizedTest
    @ValueSource(strings = {"На верификацию", "Мои задачи", "Просрочено"})
    void shouldStandInTheListsOfItsVerifierOnly(String list) {
        passTheDeadline();

        assertThat(list("anna", list)).containsExactly(task());
        assertThat(list("bek", list)).isEmpty();
    }

    @Test
    void shouldBeDueSoonForItsVerifierOnly() {
        clock.stopAt(Scene.VERIFICATION_DEADLINE.minusSeconds(1));

        assertThat(list("anna", "Срок 3 дня")).containsExactly(task());
        assertThat(list("bek", "Срок 3 дня")).isEmpty();
        assertThat(list("anna", "Просрочено")).isEmpty();
    }

    @Test
    void shouldNotBeSeenThroughAnotherRoleEither() {
        passTheDeadline();
        scene.person("bek", Role.COMMISSION);

        assertThat(list("bek", "Просрочено", "verifiers", "commission")).isEmpty();
    }

    @Test
    void shouldStandInTheListsOfTheDeputy_whileTheVerifierIsAway() {
        nameDeputy.handle(new NameDeputy.Command(
                PersonId.of("anna"), PersonId.of("anna"), HeldRole.of(Role.VERIFIER), PersonId.of("bek"), TODAY, TODAY));
        clock.stopAt(TODAY.atTime(23, 0).atZone(Deadlines.ZONE).toInstant());

        assertThat(list("bek", "На верификацию")).containsExactly(task());
        assertThat(list("anna", "На верификацию")).isEmpty();
    }

    @Test
    void shouldStandInTheListsOfTheHeadOfVerification() {
        passTheDeadline();

        assertThat(list("head", "Вся верификация", "head-verifiers")).containsExactly(task());
        assertThat(list("head", "Верификация: просрочено", "head-verifiers")).containsExactly(task());
        assertThat(list("head", "Назначить верификатора", "head-verifiers")).isEmpty();
        assertThat(list("head", "Просрочено", "head-verifiers")).isEmpty();
    }

    private void passTheDeadline() {
        clock.stopAt(Scene.VERIFICATION_DEADLINE.plusSeconds(1));
    }

    private String task() {
        identities.clearAuthentication();
        return scene.task(submission.businessKey(), EvidenceVerificationProcess.VERIFY_EVIDENCE).getId();
    }

    private List<String> list(String person, String name) {
        return list(person, name, "verifiers");
    }

    private List<String> list(String person, String name, String... groups) {
        identities.setAuthentication(person, List.of(groups));
        String filter = filters.createFilterQuery().filterName(name).singleResult().getId();
        return filters.<Task>list(filter).stream().map(Task::getId).toList();
    }
}
