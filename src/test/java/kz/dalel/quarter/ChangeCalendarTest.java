package kz.dalel.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.VerifyLedger;
import kz.dalel.ledger.persistence.LedgerRows;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.DeadlineMove.Kind;
import kz.dalel.quarter.calendar.CalendarChange.AddedYear;
import kz.dalel.quarter.calendar.CalendarDay;
import kz.dalel.quarter.calendar.DayKind;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.quarter.calendar.WorkingCalendar;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.CalendarDesk;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.HeldTransaction;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a changed calendar does to deadlines that run, and what it leaves alone. */
@DalelTest
class ChangeCalendarTest {

    private static final long A_DAY = 24 * 3600;
    private static final String INDICATOR = "3.2.1";

    /** The day on which submission ends in the scene. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 12);
    private static final LocalDate NEXT_DAY = LAST_DAY.plusDays(1);
    private static final Instant NEXT_DEADLINE = Scene.SUBMISSION_DEADLINE.plusSeconds(A_DAY);

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private CalendarDesk desk;

    @Autowired
    private PlanCalendarChange plans;

    @Autowired
    private ChangeCalendar changeCalendar;

    @Autowired
    private Cycles cycles;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private LedgerRows ledger;

    @Autowired
    private VerifyLedger verifyLedger;

    @Autowired
    private HeldTransaction held;

    @Autowired
    private Tampering tampering;

    @Autowired
    private AdjustableClock clock;

    @Autowired
    private JobRunner jobs;

    private BodyId holding;
    private PersonId supervisor;
    private PersonId admin;

    @BeforeEach
    void open() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 1));
        supervisor = scene.person("supervisor", Role.SUPERVISOR);
        admin = scene.person("admin1", Role.ADMIN);
        scene.openQuarter(supervisor);
    }

    @Test
    void shouldCloseAtTheNewDeadlinesSecond_whenItsDayBecomesADayOff() {
        List<DeadlineMove> moves = desk.change(admin, LAST_DAY, DayKind.DAY_OFF);

        assertThat(moves)
                .extracting(DeadlineMove::kind, DeadlineMove::from, DeadlineMove::to)
                .containsExactlyInAnyOrder(
                        tuple(Kind.SUBMISSION, Scene.SUBMISSION_DEADLINE, NEXT_DEADLINE),
                        tuple(
                                Kind.VERIFICATION,
                                Scene.VERIFICATION_DEADLINE,
                                Scene.VERIFICATION_DEADLINE.plusSeconds(A_DAY)));
        assertThat(submission().deadline()).isEqualTo(NEXT_DEADLINE);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
        assertThat(submission().state()).isEqualTo(Submission.State.OPEN);
        jobs.runUntil(NEXT_DEADLINE.minusSeconds(1));
        assertThat(submission().state()).isEqualTo(Submission.State.OPEN);
        jobs.runUntil(NEXT_DEADLINE);
        assertThat(submission().outcome()).isEqualTo(Submission.Outcome.NOT_SUBMITTED);
        assertThat(submission().closedAt()).isEqualTo(NEXT_DEADLINE);
    }

    @Test
    void shouldRecordTheChangeAndEachMove() {
        desk.change(admin, LAST_DAY, DayKind.DAY_OFF);

        assertThat(ledger.about("2026-Q3"))
                .filteredOn(entry -> entry.act() == LedgerAct.DEADLINE_MOVED)
                .allMatch(entry -> entry.actor().equals(admin))
                .extracting(entry -> entry.reason().orElseThrow())
                .containsExactlyInAnyOrder(
                        "Срок представления: 12.10.2026 18:30 → 13.10.2026 18:30",
                        "Срок верификации: 27.10.2026 18:30 → 28.10.2026 18:30");
        assertThat(ledger.about("calendar"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason().orElseThrow())
                        .isEqualTo("12.10.2026 — выходной: Перенос (основание: Постановление № 1)"));
        assertThat(verifyLedger.handle(Optional.empty()).finding()).isEmpty();
    }

    @Test
    void shouldGoBack_whenTheDayIsTakenOutAgain() {
        desk.change(admin, LAST_DAY, DayKind.DAY_OFF);

        desk.change(admin, LAST_DAY, DayKind.ORDINARY);

        assertThat(cycle().submissionDeadline()).isEqualTo(Scene.SUBMISSION_DEADLINE);
        assertThat(cycle().verificationDeadline()).isEqualTo(Scene.VERIFICATION_DEADLINE);
        jobs.runUntil(Scene.SUBMISSION_DEADLINE);
        assertThat(submission().state()).isEqualTo(Submission.State.CLOSED);
    }

    @Test
    void shouldGoBack_whenTheTermsWereNotKept() {
        tampering.sql("update dalel.quarter_cycle set submission_day = null, verification_days = null");

        desk.change(admin, LAST_DAY, DayKind.DAY_OFF);

        assertThat(cycle().submissionDeadline()).isEqualTo(NEXT_DEADLINE);
        assertThat(cycle().verificationDeadline()).isEqualTo(Scene.VERIFICATION_DEADLINE.plusSeconds(A_DAY));
    }

    @ParameterizedTest
    @CsvSource({"-1, 13", "0, 12", "1, 12"})
    void shouldMoveOnTheDaysItself_onlyBeforeTheDeadlinesSecond(int seconds, int expectedDay) {
        clock.stopAt(Scene.SUBMISSION_DEADLINE.plusSeconds(seconds));

        desk.change(admin, LAST_DAY, DayKind.DAY_OFF);

        assertThat(Deadlines.dayOf(cycle().submissionDeadline()).getDayOfMonth()).isEqualTo(expectedDay);
    }

    @Test
    void shouldMoveNothingIntoThePast() {
        clock.stopAt(Scene.SUBMISSION_DEADLINE.minusSeconds(1));

        desk.change(admin, LocalDate.of(2026, 10, 10), DayKind.WORKED_WEEKEND);

        assertThat(cycle().submissionDeadline()).isEqualTo(Scene.SUBMISSION_DEADLINE);
    }

    @Test
    void shouldMoveADayOfItsOwn_onlyOffADayThatIsNoLongerWorked() {
        Instant own = Deadlines.endOf(LocalDate.of(2026, 10, 15), Deadlines.END_OF_DAY);
        tampering.sql(
                "update dalel.submission set deadline = :own where indicator = :indicator",
                Map.of("own", own.atOffset(ZoneOffset.UTC), "indicator", INDICATOR));

        desk.change(admin, LAST_DAY, DayKind.DAY_OFF);
        assertThat(submission().deadline()).isEqualTo(own);
        desk.change(admin, LocalDate.of(2026, 10, 15), DayKind.DAY_OFF);

        assertThat(submission().deadline()).isEqualTo(own.plusSeconds(A_DAY));
    }

    @Test
    void shouldTellTheSecondAdministratorWhoWasFirst() {
        PersonId other = scene.person("admin2", Role.ADMIN);
        CalendarWish wish = CalendarDesk.day(NEXT_DAY, DayKind.DAY_OFF);
        PlanCalendarChange.Plan plan = plans.handle(other, wish);
        clock.stopAt(Scene.OPENED_AT.plusSeconds(60));
        desk.change(admin, LAST_DAY, DayKind.DAY_OFF);

        UserError refusal = refusal(() -> changeCalendar.handle(
                new ChangeCalendar.Command(other, wish, plan.version(), plan.fingerprint())));

        assertThat(refusal.kind()).isEqualTo(UserError.Kind.CONFLICT);
        assertThat(Messages.sentence(refusal)).contains("Участник admin1, 01.10.2026 10:01");
        assertThat(calendar.isWorkingDay(NEXT_DAY)).isTrue();
    }

    @Test
    void shouldAskAgain_whenOtherDeadlinesWouldMoveThanWereShown() {
        CalendarWish wish = CalendarDesk.day(LAST_DAY, DayKind.DAY_OFF);
        PlanCalendarChange.Plan plan = plans.handle(admin, wish);
        clock.stopAt(Scene.SUBMISSION_DEADLINE);

        UserError refusal = refusal(() -> changeCalendar.handle(
                new ChangeCalendar.Command(admin, wish, plan.version(), plan.fingerprint())));

        assertThat(refusal.code()).isEqualTo("calendar.deadlinesChanged");
    }

    @Test
    void shouldWait_whileSomebodyCountsATerm() throws Throwable {
        held.whileHeld(
                () -> deadlines.afterWorkingDays(clock.instant(), 1),
                () -> desk.change(admin, LAST_DAY, DayKind.DAY_OFF));

        assertThat(cycle().submissionDeadline()).isEqualTo(NEXT_DEADLINE);
    }

    @Test
    void shouldLetNobodyElseChangeIt() {
        CalendarWish wish = CalendarDesk.day(LAST_DAY, DayKind.DAY_OFF);

        assertThat(refusal(() -> plans.handle(supervisor, wish)).kind()).isEqualTo(UserError.Kind.FORBIDDEN);
        assertThat(refusal(() -> changeCalendar.handle(new ChangeCalendar.Command(
                                supervisor, wish, 0, plans.handle(admin, wish).fingerprint())))
                        .kind())
                .isEqualTo(UserError.Kind.FORBIDDEN);
    }

    @Test
    void shouldRefuse_whenADeadlineWouldGoIntoAYearNobodyKnows() {
        LocalDate newYear = LocalDate.of(2028, 1, 3);

        assertThat(refusal(() -> desk.change(admin, newYear, DayKind.DAY_OFF)).code())
                .isEqualTo("calendar.change.yearNotKnown");
        assertThat(refusal(() -> calendar.isWorkingDay(newYear)).code()).isEqualTo("calendar.yearNotCovered");
    }

    @Test
    void shouldCountInAYear_onceItIsAdded() {
        LocalDate ait = LocalDate.of(2028, 5, 4);
        desk.change(admin, new CalendarWish(
                Optional.of(new AddedYear(2028, "Производственный календарь на 2028 год")),
                List.of(new CalendarDay(ait, DayKind.HOLIDAY, false, "Құрбан айт", "Объявленная дата"))));

        assertThat(calendar.covers(2028)).isTrue();
        assertThat(calendar.isWorkingDay(ait)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 1, 3)))
                .as("1 January 2028 is a Saturday and 2 January a Sunday: both move").isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 1, 5))).isTrue();
        assertThatCode(() -> deadlines.submission(new QuarterId(2027, 4))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-13, WORKED_WEEKEND, Перенос, Приказ, calendar.change.notWeekend",
        "2026-10-13, DAY_OFF, ' ', Приказ, calendar.change.name",
        "2026-10-13, DAY_OFF, Перенос, , calendar.change.source",
        ", DAY_OFF, Перенос, Приказ, calendar.change.day",
        "2026-10-13, , Перенос, Приказ, calendar.change.kind",
    })
    void shouldNameWhatIsMissing(LocalDate day, DayKind kind, String name, String source, String code) {
        CalendarWish wish = new CalendarWish(Optional.empty(), List.of(new CalendarDay(day, kind, false, name, source)));

        assertThat(refusal(() -> plans.handle(admin, wish)).code()).isEqualTo(code);
    }

    private QuarterCycle cycle() {
        return cycles.of(Scene.QUARTER).orElseThrow();
    }

    private Submission submission() {
        return play.submission(holding, INDICATOR);
    }

    private static UserError refusal(ThrowingCallable act) {
        return catchThrowableOfType(UserError.class, act);
    }
}
