package kz.dalel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Tampering;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what on which day, and how the process engine sees it. */
@DalelTest
class PeopleTest {

    private static final BodyId MINISTRY = BodyId.of("МЦР");
    private static final BodyId HOLDING = BodyId.of("ХОЛ");
    private static final PersonId ANNA = PersonId.of("anna.k@mcr.example");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
    private static final HeldRole OFFICER = HeldRole.of(Role.OFFICER, MINISTRY);

    @Autowired
    private Tampering tampering;

    @Autowired
    private People people;

    @Autowired
    private ConflictsOfInterest conflicts;

    @Autowired
    private RegisterBody registerBody;

    @Autowired
    private AppointPerson appointPerson;

    @Autowired
    private RelievePerson relievePerson;

    @Autowired
    private SyncIdentities syncIdentities;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void registerBodies() {
        today(TODAY);
        for (BodyId body : List.of(MINISTRY, HOLDING)) {
            registerBody.handle(new RegisterBody.Command(
                    new RegisteredBody(
                            body, BodyKind.CGO, "Орган " + body, Optional.empty(), true, null, Set.of(), Map.of(), List.of(), Set.of()),
                    LocalDate.of(2026, 1, 1)));
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, false", "2026-07-01, true", "2026-09-30, true", "2026-10-01, false"})
    void shouldHoldRole_fromFirstToLastDay(LocalDate day, boolean holds) {
        appoint(OFFICER, LocalDate.of(2026, 7, 1));
        relievePerson.handle(new RelievePerson.Command(ANNA, OFFICER, LocalDate.of(2026, 9, 30)));

        assertThat(people.roleOn(ANNA, Role.OFFICER, MINISTRY, day)).isEqualTo(holds);
        assertThat(people.rolesOf(ANNA, day)).isEqualTo(holds ? Set.of(OFFICER) : Set.of());
        assertThat(people.roleOn(ANNA, Role.OFFICER, HOLDING, day)).as("another body").isFalse();
        assertThat(people.roleOn(ANNA, Role.HEAD, MINISTRY, day)).as("another role").isFalse();
        assertThat(people.roleOn(ANNA, Role.VERIFIER, day)).as("another role").isFalse();
    }

    @Test
    void shouldRequireRole_ofToday() {
        appoint(HeldRole.of(Role.SUPERVISOR), TODAY);
        appoint(OFFICER, TODAY);

        people.require(ANNA, Role.SUPERVISOR);
        people.requireFor(ANNA, Role.OFFICER, MINISTRY);
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> people.require(ANNA, Role.VERIFIER))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(UserError.Kind.FORBIDDEN);
                    assertThat(refusal.arguments()).containsExactly("Верификатор");
                });
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> people.requireFor(ANNA, Role.OFFICER, HOLDING));
        today(TODAY.minusDays(1));
        assertThatExceptionOfType(UserError.class).isThrownBy(() -> people.require(ANNA, Role.SUPERVISOR));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-10, true", "2026-06-20, true", "2029-06-20, true", "2029-06-21, false"})
    void shouldHaveAConflictOfInterest_fromTheAppointmentToThreeYearsAfterTheLastDay(LocalDate day, boolean conflict) {
        appoint(OFFICER, TODAY.minusDays(30));
        relievePerson.handle(new RelievePerson.Command(ANNA, OFFICER, LocalDate.of(2026, 6, 20)));

        today(day);

        assertThat(conflicts.exist(ANNA, MINISTRY)).isEqualTo(conflict);
        assertThat(conflicts.with(MINISTRY)).isEqualTo(conflict ? Set.of(ANNA) : Set.of());
        assertThat(conflicts.exist(ANNA, HOLDING)).as("another body").isFalse();
    }

    @Test
    void shouldHaveAConflictOfInterest_beforeTheRoleBegins() {
        appoint(OFFICER, TODAY.plusDays(30));

        assertThat(people.rolesOf(ANNA, TODAY)).isEmpty();
        assertThat(conflicts.exist(ANNA, MINISTRY)).isTrue();
    }

    @Test
    void shouldHaveNoConflictOfInterest_byWhatNeverHeld() {
        appoint(OFFICER, TODAY);
        // The same day's correction: the role ends on the day before it began.
        tampering.sql("update dalel.person_role set valid_to = valid_from - 1");

        assertThat(conflicts.exist(ANNA, MINISTRY)).isFalse();
        assertThat(people.rolesOf(ANNA, TODAY)).isEmpty();
    }

    @Test
    void shouldKeepThePassword_whenTheNameChanges() {
        appointPerson.handle(new AppointPerson.Command(
                new Person(ANNA, "Каримова Анна", null), OFFICER, TODAY, Optional.of(new InitialPassword("степной-ветер-42"))));

        appoint(HeldRole.of(Role.VERIFIER), TODAY);

        assertThat(identities.createUserQuery().userId(ANNA.value()).singleResult().getFirstName()).isEqualTo("Анна Игоревна");
        assertThat(identities.checkPassword(ANNA.value(), "степной-ветер-42")).isTrue();
    }

    @Test
    void shouldListHolders_ofTodayByName() {
        appoint(HeldRole.of(Role.VERIFIER), TODAY);
        appointPerson.handle(new AppointPerson.Command(person("b", "Абаева Б"), HeldRole.of(Role.VERIFIER), TODAY));
        appointPerson.handle(new AppointPerson.Command(person("c", "Явкина В"), HeldRole.of(Role.VERIFIER), TODAY.plusDays(1)));
        appointPerson.handle(new AppointPerson.Command(person("d", "Головин Г"), HeldRole.of(Role.HEAD, MINISTRY), TODAY));

        assertThat(people.holders(Role.VERIFIER)).extracting(Person::name).containsExactly("Абаева Б", "Каримова Анна Игоревна");
        assertThat(people.holders(Role.HEAD, MINISTRY)).extracting(Person::name).containsExactly("Головин Г");
        assertThat(people.holders(Role.HEAD, HOLDING)).isEmpty();
    }

    @Test
    void shouldRefuse_whenRelievedOfARoleNotHeld() {
        appoint(OFFICER, TODAY);

        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> relievePerson.handle(new RelievePerson.Command(ANNA, HeldRole.of(Role.OFFICER, HOLDING), TODAY)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("registry.roleNotHeld"));
    }

    @Test
    void shouldRefuse_whenAppointedToABodyNobodyKnows() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> appoint(HeldRole.of(Role.OFFICER, BodyId.of("НЕТ")), TODAY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("registry.bodyUnknown"));
        assertThat(people.person(ANNA)).isEmpty();
    }

    @Test
    void shouldMakeAUserOfTheEngine_withNameAndAddress() {
        appoint(OFFICER, TODAY);

        User user = identities.createUserQuery().userId(ANNA.value()).singleResult();
        assertThat(user.getLastName()).isEqualTo("Каримова");
        assertThat(user.getFirstName()).isEqualTo("Анна Игоревна");
        assertThat(user.getEmail()).isEqualTo("anna@mcr.example");
    }

    @Test
    void shouldFollowRoles_withGroupsOfTheEngine() {
        appoint(OFFICER, TODAY.minusDays(1));
        appoint(HeldRole.of(Role.OFFICER, HOLDING), TODAY);
        assertThat(groups()).containsExactlyInAnyOrder("officers", "officers-МЦР", "officers-ХОЛ");
        assertThat(identities.createGroupQuery().groupId("officers-МЦР").singleResult().getName())
                .isEqualTo("Ответственные исполнители: МЦР");

        relievePerson.handle(new RelievePerson.Command(ANNA, OFFICER, TODAY.minusDays(1)));

        assertThat(groups()).containsExactlyInAnyOrder("officers", "officers-ХОЛ");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void shouldStandForEveryRole_withAGroupThatHasAName(Role role) {
        appoint(role.isOfBody() ? HeldRole.of(role, MINISTRY) : HeldRole.of(role), TODAY);

        assertThat(groups()).contains(role.group());
        assertThat(identities.createGroupQuery().groupId(role.group()).singleResult().getName()).isNotBlank();
    }

    @Test
    void shouldBeginAndEndByDateAlone_whenIdentitiesAreSynchronised() {
        appoint(OFFICER, TODAY.plusDays(1));
        relievePerson.handle(new RelievePerson.Command(ANNA, OFFICER, TODAY.plusDays(2)));
        assertThat(groups()).isEmpty();

        today(TODAY.plusDays(1));
        syncIdentities.handle();
        assertThat(groups()).containsExactlyInAnyOrder("officers", "officers-МЦР");

        today(TODAY.plusDays(3));
        syncIdentities.handle();
        assertThat(groups()).isEmpty();
    }

    @Test
    void shouldLeaveGroupsAlone_thatStandForNoRole() {
        appoint(OFFICER, TODAY);
        Group other = identities.newGroup("readers");
        identities.saveGroup(other);
        identities.createMembership(ANNA.value(), "readers");
        identities.deleteMembership(ANNA.value(), "officers");

        syncIdentities.handle();

        assertThat(groups()).containsExactlyInAnyOrder("officers", "officers-МЦР", "readers");
    }

    @Test
    void shouldActForTheApplication_whoeverIsLoggedIn() {
        identities.setAuthentication("nobody", List.of());

        appoint(OFFICER, TODAY);

        assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("nobody");
        identities.clearAuthentication();
        assertThat(groups()).contains("officers");
    }

    @Test
    void shouldRefuseTwoTruthsOfOneDay_inTheDatabaseItself() {
        appoint(OFFICER, TODAY);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("insert into dalel.person_role (person, role, body, valid_from)"
                                + " values (:person, 'OFFICER', :body, '2027-01-01')")
                        .param("person", ANNA.value())
                        .param("body", MINISTRY.value())
                        .update());
    }

    private void appoint(HeldRole role, LocalDate from) {
        appointPerson.handle(new AppointPerson.Command(
                new Person(ANNA, "Каримова Анна Игоревна", "anna@mcr.example"), role, from));
    }

    private static Person person(String login, String name) {
        return new Person(PersonId.of(login), name, null);
    }

    private void today(LocalDate day) {
        clock.stopAt(day.atTime(12, 0).atZone(clock.getZone()).toInstant());
    }

    private List<String> groups() {
        return identities.createGroupQuery().groupMember(ANNA.value()).list().stream().map(Group::getId).toList();
    }
}
