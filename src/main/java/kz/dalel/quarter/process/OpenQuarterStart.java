package kz.dalel.quarter.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.methodology.EditionId;
import kz.dalel.quarter.ApprovalMode;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.OpenQuarter;
import kz.dalel.quarter.QuarterCycleProcess;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.FormValues;
import kz.dalel.tasks.ProcessStart;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Reads the form {@code quarter-cycle.openQuarter} and has the quarter opened. */
@Component
class OpenQuarterStart implements ProcessStart {

    /** Open questions a quarter may answer for itself: form field {@code readingA10} for A10, and so on. */
    private static final List<String> SWITCHES = List.of("A10", "A16", "A27", "A32");

    /** The form's preselected option: it cannot offer an empty one. */
    private static final String AS_IN_EDITION = "as-in-edition";

    private static final String APPROVAL = "approval";

    private static final String TERM_REFUSAL = "quarter.field.days";

    private final OpenQuarter openQuarter;
    private final RuntimeService runtime;

    OpenQuarterStart(OpenQuarter openQuarter, RuntimeService runtime) {
        this.openQuarter = openQuarter;
        this.runtime = runtime;
    }

    @Override
    public String processKey() {
        return QuarterCycleProcess.KEY;
    }

    @Override
    public String start(PersonId actor, Map<String, Object> formValues) {
        FormValues form = new FormValues(formValues);
        CycleId cycle = openQuarter.handle(new OpenQuarter.Command(
                actor,
                quarter(form),
                edition(form),
                form.day("submissionDay", "quarter.field.submissionDay"),
                form.wholeNumber("verificationDays", TERM_REFUSAL),
                form.wholeNumber("correctionDays", TERM_REFUSAL),
                form.wholeNumber("appealDays", TERM_REFUSAL),
                form.wholeNumber("appealDecisionDays", TERM_REFUSAL),
                approval(form),
                readings(form)));
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(QuarterCycleProcess.KEY)
                .variableValueEquals(QuarterCycleProcess.CYCLE_ID, cycle.toString())
                .singleResult()
                .getId();
    }

    private static QuarterId quarter(FormValues form) {
        int year = form.wholeNumber("year", "quarter.field.year");
        int number = form.wholeNumber("quarterNumber", "quarter.field.quarterNumber");
        if (number < 1 || number > 4) {
            throw new UserError(UserError.Kind.INVALID, "quarter.field.quarterNumber");
        }
        try {
            return new QuarterId(year, number);
        } catch (IllegalArgumentException e) {
            throw new UserError(UserError.Kind.INVALID, "quarter.field.year");
        }
    }

    private static EditionId edition(FormValues form) {
        try {
            return new EditionId(form.text("edition").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new UserError(UserError.Kind.INVALID, "quarter.field.edition");
        }
    }

    /** A form that leaves it open, as those before the setting did, means that nobody approves. */
    private static ApprovalMode approval(FormValues form) {
        return form.text(APPROVAL).isEmpty()
                ? ApprovalMode.OFF
                : form.choice(APPROVAL, ApprovalMode.class, "quarter.field.approval");
    }

    private static Map<String, String> readings(FormValues form) {
        Map<String, String> readings = new LinkedHashMap<>();
        for (String interpretation : SWITCHES) {
            form.text("reading" + interpretation)
                    .filter(option -> !option.equals(AS_IN_EDITION))
                    .ifPresent(option -> readings.put(interpretation, option));
        }
        return readings;
    }
}
