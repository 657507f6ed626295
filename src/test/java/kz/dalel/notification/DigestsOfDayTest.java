package kz.dalel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.notification.domain.Addressees;
import kz.dalel.notification.domain.Digest;
import kz.dalel.notification.domain.Matter;
import kz.dalel.notification.domain.MatterKind;
import kz.dalel.notification.domain.Timetable;
import kz.dalel.notification.domain.Told;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.registry.Deputy;
import kz.dalel.registry.DeputyId;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Who is told what on a day, role by role. */
class DigestsOfDayTest {

    private static final BodyId MINISTRY = BodyId.of("MIN");
    private static final BodyId OTHER = BodyId.of("OTH");
    private static final Map<String, HeldRole> PEOPLE = new LinkedHashMap<>(Map.of(
            "officer", HeldRole.of(Role.OFFICER, MINISTRY),
            "head", HeldRole.of(Role.HEAD, MINISTRY),
            "stranger", HeldRole.of(Role.OFFICER, OTHER),
            "verifier", HeldRole.of(Role.VERIFIER),
            "verifier2", HeldRole.of(Role.VERIFIER),
            "headverifier", HeldRole.of(Role.HEAD_VERIFIER),
            "commission", HeldRole.of(Role.COMMISSION),
            "supervisor", HeldRole.of(Role.SUPERVISOR),
            "admin", HeldRole.of(Role.ADMIN)));

    /** Tuesday, 27 October 2026, 18:30; the 26th is a day off. */
    private static final Instant DEADLINE = Instant.parse("2026-10-27T13:30:00Z");

    private static final Instant NAMED = Instant.parse("2026-10-09T05:00:00Z");

    @Test
    void shouldTellTheHeadOfWhatWaitsForApproval_andTheSupervisorAtTheEnd() {
        assertThat(told("2026-10-21", matter(MatterKind.APPROVE, null))).containsExactly("head");
        assertThat(told("2026-10-22", matter(MatterKind.APPROVE, null))).isEmpty();
        assertThat(told("2026-10-23", matter(MatterKind.APPROVE, null))).containsExactly("head", "supervisor");
    }

    @Test
    void shouldTellTheVerifierAlone_thenTheHeadOfVerification_thenTheSupervisor() {
        Matter given = matter(MatterKind.VERIFY, "verifier");

        assertThat(told("2026-10-15", given)).as("seven days").containsExactly("verifier");
        assertThat(told("2026-10-06", given)).as("fourteen days").containsExactly("verifier");
        assertThat(told("2026-10-07", given)).isEmpty();
        assertThat(told("2026-10-27", given)).as("the deadline's own day").isEmpty();
        assertThat(told("2026-10-28", given)).containsExactly("headverifier", "verifier");
        assertThat(told("2026-10-29", given)).containsExactly("headverifier", "supervisor", "verifier");
    }

    @Test
    void shouldTellTheVerifiersDeputyToo_whileHeOrSheStandsIn() {
        Matter given = matter(MatterKind.VERIFY, "verifier");

        assertThat(told(List.of(standingIn(Optional.empty())), "2026-10-15", given)).containsExactly("verifier", "verifier2");
        assertThat(told(List.of(standingIn(Optional.empty())), "2026-10-23", given))
                .as("the day after, one day before the deadline")
                .containsExactly("headverifier", "verifier");
        assertThat(told(List.of(standingIn(Optional.of(new Deputy.End(PersonId.of("verifier"), NAMED)))), "2026-10-15", given))
                .as("dismissed before its time")
                .containsExactly("verifier");
    }

    @Test
    void shouldTellTheHeadOfVerificationDailyOfWhatNobodyVerifies() {
        assertThat(told("2026-10-19", matter(MatterKind.VERIFY, null))).containsExactly("headverifier");
        assertThat(told("2026-10-19", matter(MatterKind.VERIFY, "gone"))).containsExactly("headverifier");
        assertThat(digests("2026-10-19", matter(MatterKind.VERIFY, "gone")).get(0).own())
                .extracting(each -> each.matter().kind())
                .containsExactly(MatterKind.ASSIGN);
    }

    @Test
    void shouldTellTheSecondVerifier_thenTheHeadOfVerification_whoSettles() {
        Matter second = matter(MatterKind.VERIFY_BLINDLY, "verifier2");

        assertThat(told("2026-10-21", second)).as("three days").containsExactly("verifier2");
        assertThat(told("2026-10-28", second)).as("overdue").containsExactly("headverifier", "verifier2");
        assertThat(told("2026-10-21", matter(MatterKind.VERIFY_BLINDLY, "gone"))).as("nobody's to assign by hand").isEmpty();
        assertThat(told("2026-10-21", matter(MatterKind.SETTLE_DISAGREEMENT, null))).containsExactly("headverifier");
        assertThat(told("2026-10-29", matter(MatterKind.SETTLE_DISAGREEMENT, null))).containsExactly("headverifier", "supervisor");
        assertThat(told("2026-10-19", undated(MatterKind.DECIDE_EXTENSION), undated(MatterKind.DECIDE_CORRECTION)))
                .containsExactly("supervisor");
    }

    @Test
    void shouldTellTheCommissionOfAppeals_andTheSupervisorOfLateOnes() {
        assertThat(told("2026-10-21", matter(MatterKind.DECIDE_APPEAL, null))).containsExactly("commission");
        assertThat(told("2026-10-28", matter(MatterKind.DECIDE_APPEAL, null))).containsExactly("commission", "supervisor");
        assertThat(told("2026-10-19", undated(MatterKind.ADMIT_APPEAL))).containsExactly("supervisor");
        assertThat(told("2026-10-19", undated(MatterKind.APPROVE_RATING))).containsExactly("supervisor");
        assertThat(told("2026-10-21", matter(MatterKind.CONSIDER_SCORE, null))).containsExactly("officer");
    }

    @Test
    void shouldTellAllThatIsOwedOnceOneMatterIsDue_andNothingOfOtherBodies() {
        Matter near = matter(MatterKind.CORRECT, null);
        Matter far = at(matter(MatterKind.SUBMIT, null), Instant.parse("2026-11-20T13:30:00Z"));
        Matter theirs = ofBody(matter(MatterKind.SUBMIT, null), OTHER);

        List<Digest> digests = digests("2026-10-21", near, far, theirs);

        assertThat(digests).extracting(digest -> digest.person().id().value()).containsExactly("head", "officer", "stranger");
        assertThat(digests.get(1).own()).extracting(Told::matter).containsExactly(near, far);
        assertThat(digests.get(0).own()).isEmpty();
        assertThat(digests.get(0).ofOthers()).extracting(Told::matter).containsExactly(near);
        assertThat(digests.get(2).told()).extracting(Told::matter).containsExactly(theirs);
        assertThat(digests("2026-10-21", far)).isEmpty();
    }

    @Test
    void shouldFollowTheSettingsOfEachRole() {
        NotificationSettings settings = settings(Map.of(
                "dalel.notification.reminders.head-verifier.days", "",
                "dalel.notification.reminders.verifier.days", "2",
                "dalel.notification.reminders.verifier.overdue-every", "3",
                "dalel.notification.escalation.verification-to-head", "",
                "dalel.notification.escalation.verification-to-supervisor", "0"));
        Matter given = matter(MatterKind.VERIFY, "verifier");

        assertThat(told(settings, "2026-10-22", given)).containsExactly("verifier");
        assertThat(told(settings, "2026-10-23", given)).isEmpty();
        assertThat(told(settings, "2026-10-27", given)).containsExactly("supervisor");
        assertThat(told(settings, "2026-10-29", given)).isEmpty();
        assertThat(told(settings, "2026-10-30", given)).containsExactly("verifier");
        assertThatThrownBy(() -> settings(Map.of("dalel.notification.reminders.verifier.days", "soon")))
                .isInstanceOf(BindException.class);
    }

    private static List<String> told(String day, Matter... matters) {
        return told(settings(Map.of()), day, matters);
    }

    private static List<String> told(NotificationSettings settings, String day, Matter... matters) {
        return logins(digests(settings, List.of(), day, matters));
    }

    private static List<String> told(List<Deputy> deputies, String day, Matter... matters) {
        return logins(digests(settings(Map.of()), deputies, day, matters));
    }

    private static List<String> logins(List<Digest> digests) {
        return digests.stream().map(digest -> digest.person().id().value()).toList();
    }

    /** From the 12th to the 22nd. */
    private static Deputy standingIn(Optional<Deputy.End> end) {
        return new Deputy(
                DeputyId.of("11111111-2222-3333-4444-555555555555"), PersonId.of("verifier"), HeldRole.of(Role.VERIFIER), PersonId.of("verifier2"),
                LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 22), PersonId.of("headverifier"), NAMED, end);
    }

    private static List<Digest> digests(String day, Matter... matters) {
        return digests(settings(Map.of()), List.of(), day, matters);
    }

    private static List<Digest> digests(NotificationSettings settings, List<Deputy> deputies, String day, Matter... matters) {
        Map<Person, Set<HeldRole>> everybody = new LinkedHashMap<>();
        PEOPLE.forEach((login, role) -> everybody.put(new Person(PersonId.of(login), login, null), Set.of(role)));
        LocalDate today = LocalDate.parse(day);
        Instant nine = today.atTime(DigestPlay.AT).atZone(Deadlines.ZONE).toInstant();
        return new DigestsOfDay(
                        settings,
                        new Deadlines(WorkingCalendar.kazakhstan()),
                        new Addressees(everybody, deputies, today),
                        new Timetable(1),
                        nine)
                .of(Arrays.asList(matters));
    }

    private static NotificationSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("dalel.notification", NotificationSettings.class);
    }

    private static Matter matter(MatterKind kind, String verifier) {
        return new Matter(
                kind, UUID.randomUUID(), CycleId.random(), new QuarterId(2026, 3), MINISTRY, "Министерство", IndicatorCode.of("1.1.3"),
                DEADLINE, false, verifier == null ? null : PersonId.of(verifier));
    }

    private static Matter undated(MatterKind kind) {
        return at(matter(kind, null), null);
    }

    private static Matter at(Matter matter, Instant deadline) {
        return new Matter(
                matter.kind(), matter.id(), matter.cycle(), matter.quarter(), matter.body(), matter.bodyName(), matter.indicator(),
                deadline, matter.lapsed(), matter.verifier());
    }

    private static Matter ofBody(Matter matter, BodyId body) {
        return new Matter(
                matter.kind(), matter.id(), matter.cycle(), matter.quarter(), body, "Другой орган", matter.indicator(),
                matter.deadline(), matter.lapsed(), matter.verifier());
    }
}
