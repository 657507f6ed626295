package kz.dalel.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.supervision.MatterLine;
import kz.dalel.supervision.Standing;
import kz.dalel.supervision.domain.Matters;
import kz.dalel.tasks.OpenTask;
import kz.dalel.tasks.OpenTasks;
import org.springframework.stereotype.Component;

/** Puts to each line who holds it and where it is to be found among the processes: a few queries for any number of lines. */
@Component
class MatterViews {

    /** So many business keys are asked for at once. */
    private static final int PORTION = 1_000;

    private final OpenTasks tasks;
    private final Matters matters;
    private final PersonNames names;
    private final Deadlines deadlines;
    private final Clock clock;

    MatterViews(OpenTasks tasks, Matters matters, PersonNames names, Deadlines deadlines, Clock clock) {
        this.tasks = tasks;
        this.matters = matters;
        this.names = names;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    List<LineView> of(List<MatterLine> lines, Edition edition) {
        Function<PersonId, String> nameOf = names.remembering();
        Instant now = clock.instant();
        List<LineView> views = new ArrayList<>(lines.size());
        for (int from = 0; from < lines.size(); from += PORTION) {
            List<MatterLine> portion = lines.subList(from, Math.min(from + PORTION, lines.size()));
            Map<SubmissionId, OpenTask> open = tasks(portion);
            Map<SubmissionId, String> instances = matters.instancesOf(portion);
            portion.forEach(line -> views.add(new LineView(
                    line.submission(),
                    line.assessment(),
                    line.bodyName(),
                    line.kind(),
                    line.indicator(),
                    edition.find(line.indicator()).map(each -> each.title()).orElse(""),
                    line.standing(),
                    line.due().orElse(null),
                    line.due()
                            .filter(due -> !line.overdue())
                            .flatMap(due -> deadlines.workingDaysLeftIfKnown(now, due))
                            .orElse(null),
                    line.overdue(),
                    line.extended(),
                    holder(line, Optional.ofNullable(open.get(line.submission()))).map(nameOf).orElse(null),
                    instances.get(line.submission()))));
        }
        return views;
    }

    /** Who was given it for verification, else who took the task. */
    private static Optional<PersonId> holder(MatterLine line, Optional<OpenTask> task) {
        return line.standing().isOpen() ? line.verifier().or(() -> task.flatMap(OpenTask::assignee)) : Optional.empty();
    }

    private Map<SubmissionId, OpenTask> tasks(List<MatterLine> lines) {
        List<String> keys = lines.stream()
                .filter(line -> line.standing().isOpen())
                .map(MatterLine::businessKey)
                .toList();
        return tasks.of(keys, EvidenceVerificationProcess.SUBMISSION_ID).stream()
                .collect(Collectors.toMap(
                        task -> SubmissionId.of(task.matterId()), Function.identity(), (one, same) -> one));
    }

    /**
     * A line of a list.
     *
     * @param due until when its holder has to act; null where nobody has to
     * @param daysLeft working days until then; null after it, or where the calendar does not reach so far
     * @param extended whether the body may submit later than the others
     * @param holder name of who has it in hand; null where nobody in particular has
     * @param instance id of the process instance that carries it; null where it is over
     */
    record LineView(
            SubmissionId submission,
            AssessmentId assessment,
            String bodyName,
            BodyKind kind,
            IndicatorCode indicator,
            String title,
            Standing standing,
            Instant due,
            Integer daysLeft,
            boolean overdue,
            boolean extended,
            String holder,
            String instance) {}
}
