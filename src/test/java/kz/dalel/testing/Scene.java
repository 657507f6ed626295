package kz.dalel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.AppointPerson;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.registry.RegisterBody;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.RegisteredUnit;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import kz.dalel.tasks.CompleteTask;
import kz.dalel.tasks.StartProcess;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Sets the scene of a process test: bodies, people, an opened quarter; and acts as one of the people. */
@Component
public class Scene {

    /** The quarter that tests play: it ended the day before {@link #OPENED_AT}. */
    public static final QuarterId QUARTER = new QuarterId(2026, 3);

    /** Thursday, 1 October 2026, 10:00 in Almaty. */
    public static final Instant OPENED_AT = Instant.parse("2026-10-01T05:00:00Z");

    /** Monday, 12 October 2026, 18:30 in Almaty: the 10th is a Saturday. */
    public static final Instant SUBMISSION_DEADLINE = Instant.parse("2026-10-12T13:30:00Z");

    /** Tuesday, 27 October 2026, 18:30 in Almaty: ten working days later, the 26th is a day off. */
    public static final Instant VERIFICATION_DEADLINE = Instant.parse("2026-10-27T13:30:00Z");

    private static final LocalDate REGISTERED_FROM = LocalDate.of(2025, 1, 1);
    private static final long HEADCOUNT = 200;

    private final RegisterBody registerBody;
    private final AppointPerson appointPerson;
    private final StartProcess startProcess;
    private final CompleteTask completeTask;
    private final TaskService taskService;
    private final FormService formService;
    private final Cycles cycles;
    private final AdjustableClock clock;
    private final JobRunner jobs;

    Scene(
            RegisterBody registerBody,
            AppointPerson appointPerson,
            StartProcess startProcess,
            CompleteTask completeTask,
            TaskService taskService,
            FormService formService,
            Cycles cycles,
            AdjustableClock clock,
            JobRunner jobs) {
        this.registerBody = registerBody;
        this.appointPerson = appointPerson;
        this.startProcess = startProcess;
        this.completeTask = completeTask;
        this.taskService = taskService;
        this.formService = formService;
        this.cycles = cycles;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Registers a body with a Public Council, 200 servants and so many units of each class, coded {@code subdivision-1} … */
    public BodyId body(String code, BodyKind kind, Map<UnitClass, Integer> units) {
        return body(code, kind, units, Set.of());
    }

    /** As {@link #body(String, BodyKind, Map)}, with external analyses in these years. */
    public BodyId body(String code, BodyKind kind, Map<UnitClass, Integer> units, Set<Integer> externalAnalyses) {
        BodyId id = BodyId.of(code);
        List<RegisteredUnit> registered = new ArrayList<>();
        units.forEach((unitClass, number) -> {
            for (int ordinal = 1; ordinal <= number; ordinal++) {
                String unit = unitClass.code() + "-" + ordinal;
                registered.add(new RegisteredUnit(new UnitId(id, unit), unitClass, unit));
            }
        });
        return body(id, kind, registered, externalAnalyses, Set.of());
    }

    /** Registers a body with a Public Council, 200 servants, these units and sites. */
    public BodyId body(
            BodyId id,
            BodyKind kind,
            List<RegisteredUnit> registered,
            Set<Integer> externalAnalyses,
            Set<String> siteHosts) {
        registerBody.handle(new RegisterBody.Command(
                new RegisteredBody(
                        id,
                        kind,
                        "Орган " + id,
                        Optional.empty(),
                        true,
                        null,
                        externalAnalyses,
                        Map.of(HeadcountKind.ACTUAL_STAFF, HEADCOUNT, HeadcountKind.CIVIL_SERVANTS, HEADCOUNT),
                        registered,
                        siteHosts),
                REGISTERED_FROM));
        return id;
    }

    public PersonId person(String login, Role role) {
        return appoint(login, HeldRole.of(role));
    }

    public PersonId person(String login, Role role, BodyId body) {
        return appoint(login, HeldRole.of(role, body));
    }

    /** Has the supervisor open {@link #QUARTER} from the task list at {@link #OPENED_AT}, and the assessments started. */
    public QuarterCycle openQuarter(PersonId supervisor) {
        return openQuarter(supervisor, Map.of());
    }

    /** As {@link #openQuarter(PersonId)}, with these form fields instead of the usual ones. */
    public QuarterCycle openQuarter(PersonId supervisor, Map<String, Object> fields) {
        start(supervisor, OPENED_AT, fields);
        jobs.runAllDue();
        return cycles.of(QUARTER).orElseThrow();
    }

    /** Has the supervisor open another quarter at 10:00 of the day after its end. */
    public QuarterCycle openQuarter(PersonId supervisor, QuarterId quarter) {
        return openQuarter(supervisor, quarter, Map.of());
    }

    /** The same with these form fields instead of the usual ones. */
    public QuarterCycle openQuarter(PersonId supervisor, QuarterId quarter, Map<String, Object> fields) {
        Instant openedAt = quarter.lastDay().plusDays(1).atTime(10, 0).atZone(Deadlines.ZONE).toInstant();
        Map<String, Object> all = new HashMap<>(fields);
        all.putAll(Map.of("year", quarter.year(), "quarterNumber", Integer.toString(quarter.number())));
        start(supervisor, openedAt, all);
        jobs.runAllDue();
        return cycles.of(quarter).orElseThrow();
    }

    /** Has the supervisor open {@link #QUARTER}, and leaves everything that follows to the caller. */
    public void announceQuarter(PersonId supervisor) {
        start(supervisor, OPENED_AT, Map.of());
    }

    /** What the form for opening a quarter sends when only the quarter is typed. */
    public static Map<String, Object> openingForm() {
        return Map.of(
                "year", QUARTER.year(),
                "quarterNumber", Integer.toString(QUARTER.number()),
                "edition", "tbn4-2024",
                "readingA10", "as-in-edition",
                "verificationDays", 10,
                "correctionDays", 3,
                "appealDays", 5,
                "appealDecisionDays", 10);
    }

    /** The open task of this kind in an instance, by business key such as {@code 2026-Q3/BODY/1.1.3}. */
    public Task task(String businessKey, String taskKey) {
        return taskService.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .initializeFormKeys()
                .singleResult();
    }

    /** Opens the task's form, unless the task is gone by now, and completes the task, as the person would. */
    public void complete(PersonId actor, Task task, Map<String, Object> form) {
        if (taskService.createTaskQuery().taskId(task.getId()).count() > 0) {
            assertThat(formService.getDeployedTaskForm(task.getId())).as("form of " + task.getName()).isNotEmpty();
        }
        completeTask.handle(actor, task.getId(), form);
    }

    /** Lets time pass to 10:00 of a day and does what falls due on the way. */
    public void dayBreaks(LocalDate day) {
        jobs.runUntil(day.atTime(10, 0).atZone(Deadlines.ZONE).toInstant());
    }

    private void start(PersonId supervisor, Instant openedAt, Map<String, Object> fields) {
        clock.stopAt(openedAt);
        Map<String, Object> form = new HashMap<>(openingForm());
        form.putAll(fields);
        startProcess.handle(supervisor, "quarter-cycle", form);
    }

    private PersonId appoint(String login, HeldRole role) {
        PersonId id = PersonId.of(login);
        appointPerson.handle(new AppointPerson.Command(new Person(id, "Участник " + login, null), role, REGISTERED_FROM));
        return id;
    }
}
