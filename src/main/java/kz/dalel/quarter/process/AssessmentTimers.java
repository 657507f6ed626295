package kz.dalel.quarter.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.quarter.BodyAssessmentProcess;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.DeadlineMove;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * Moves the timers of {@code body-assessment}. They are moved in the transaction that moves the deadlines: of a timer that fires at
 * the same moment and its move, the engine lets only one happen.
 */
@Component
class AssessmentTimers {

    /** Stands for the business key where a deadline is one for all bodies. */
    private static final String OF_ALL = "";

    private final RuntimeService runtime;
    private final ManagementService management;

    AssessmentTimers(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    void move(List<DeadlineMove> moves) {
        moves.stream()
                .filter(move -> timerOf(move.kind()).isPresent())
                .collect(Collectors.groupingBy(DeadlineMove::cycle))
                .forEach(this::move);
    }

    private void move(CycleId cycle, List<DeadlineMove> moves) {
        Map<String, String> keys = runtime.createProcessInstanceQuery()
                .processDefinitionKey(BodyAssessmentProcess.KEY)
                .variableValueEquals(BodyAssessmentProcess.CYCLE_ID, cycle.toString())
                .list()
                .stream()
                .collect(Collectors.toMap(each -> each.getId(), each -> each.getBusinessKey()));
        moves.stream().collect(Collectors.groupingBy(DeadlineMove::kind)).forEach((kind, ofKind) -> {
            Map<String, List<DeadlineMove>> ofBodies =
                    ofKind.stream().collect(Collectors.groupingBy(AssessmentTimers::businessKey));
            jobs(timerOf(kind).orElseThrow(), ofKind)
                    .filter(job -> keys.containsKey(job.getProcessInstanceId()))
                    .forEach(job -> Stream.of(keys.get(job.getProcessInstanceId()), OF_ALL)
                            .flatMap(key -> ofBodies.getOrDefault(key, List.of()).stream())
                            .filter(move -> move.from().equals(job.getDuedate().toInstant()))
                            .findFirst()
                            .ifPresent(move -> management.setJobDuedate(job.getId(), Date.from(move.to()))));
        });
    }

    /** The timers that fire at the former deadlines, of this cycle and of others. */
    private Stream<Job> jobs(String timer, List<DeadlineMove> moves) {
        return moves.stream()
                .map(DeadlineMove::from)
                .distinct()
                .flatMap(from -> management
                        .createJobQuery()
                        .activityId(timer)
                        .duedateHigherThan(Date.from(from.minusMillis(1)))
                        .duedateLowerThan(Date.from(from.plusMillis(1)))
                        .list()
                        .stream());
    }

    private static String businessKey(DeadlineMove move) {
        return move.body().map(body -> move.quarter() + "/" + body).orElse(OF_ALL);
    }

    private static Optional<String> timerOf(DeadlineMove.Kind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case SUBMISSION -> BodyAssessmentProcess.SUBMISSION_ENDS;
                    case VERIFICATION -> BodyAssessmentProcess.VERIFICATION_ENDS;
                    case APPEAL_WINDOW -> BodyAssessmentProcess.APPEAL_WINDOW_ENDS;
                    case OWN_SUBMISSION -> BodyAssessmentProcess.EXTENSION_ENDS;
                    // Of other rooms' processes.
                    case CORRECTION, APPEAL_DECISION -> null;
                });
    }
}
