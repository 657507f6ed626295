package kz.dalel.appeal.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.AppealId;
import kz.dalel.appeal.AppealRoom;
import kz.dalel.appeal.AppealRoom.Room;
import kz.dalel.appeal.LodgeAppeal;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.scoring.ScoreReaders;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A body's appeals against its score, and what can be appealed against now. */
@RestController
@RequestMapping("/camunda/api/dalel/assessments/{assessmentId}/appeals")
class AssessmentAppealsController {

    private final Assessments assessments;
    private final Cycles cycles;
    private final AppealRoom appealRoom;
    private final LodgeAppeal lodgeAppeal;
    private final ScoreReaders readers;
    private final People people;
    private final Deadlines deadlines;
    private final Clock clock;
    private final CurrentPerson currentPerson;

    AssessmentAppealsController(
            Assessments assessments,
            Cycles cycles,
            AppealRoom appealRoom,
            LodgeAppeal lodgeAppeal,
            ScoreReaders readers,
            People people,
            Deadlines deadlines,
            Clock clock,
            CurrentPerson currentPerson) {
        this.assessments = assessments;
        this.cycles = cycles;
        this.appealRoom = appealRoom;
        this.lodgeAppeal = lodgeAppeal;
        this.readers = readers;
        this.people = people;
        this.deadlines = deadlines;
        this.clock = clock;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    RoomView room(@PathVariable AssessmentId assessmentId) {
        Assessment assessment = assessments.get(assessmentId);
        readers.require(currentPerson.id(), assessment.body());
        Edition edition = cycles.editionOf(cycles.get(assessment.cycleId()));
        Room room = appealRoom.of(assessment, currentPerson.id());
        return new RoomView(
                assessment.appealDeadline().orElse(null),
                assessment
                        .appealDeadline()
                        .map(end -> deadlines.workingDaysLeft(clock.instant(), end))
                        .orElse(null),
                room.receiving(),
                room.receiving() && !room.late(),
                room.late(),
                edition.indicators().stream()
                        .map(indicator -> LineView.of(indicator.code(), room))
                        .toList(),
                room.appeals().stream()
                        .map(appeal -> appealView(appeal, edition, room))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Lodged lodge(@PathVariable AssessmentId assessmentId, @RequestBody LodgeRequest request) {
        AppealId appeal = lodgeAppeal.handle(new LodgeAppeal.Command(
                currentPerson.id(),
                assessmentId,
                request.requireIndicator(),
                request.grounds(),
                request.rows() == null ? List.of() : DraftRow.JSON.read(request.rows())));
        return new Lodged(appeal);
    }

    private AppealView appealView(Appeal appeal, Edition edition, Room room) {
        return new AppealView(
                appeal.id(),
                appeal.indicator(),
                edition.indicator(appeal.indicator()).title(),
                appeal.state(),
                appeal.grounds(),
                people.person(appeal.lodgedBy()).map(Person::name).orElse(appeal.lodgedBy().value()),
                appeal.lodgedAt(),
                appeal.late(),
                appeal.decisionDeadline().orElse(null),
                appeal.overdueAt().orElse(null),
                appeal.decision().map(Appeal.Act::at).orElse(null),
                appeal.decision().or(appeal::admission).map(Appeal.Act::reasons).orElse(null),
                room.canWithdraw(appeal));
    }

    /** An appeal as it comes over the wire. */
    record LodgeRequest(IndicatorCode indicator, String grounds, JsonNode rows) {

        IndicatorCode requireIndicator() {
            if (indicator == null) {
                throw new UserError(UserError.Kind.INVALID, "appeal.noIndicator");
            }
            return indicator;
        }
    }

    /** The appeal that was received. */
    record Lodged(AppealId id) {}

    /**
     * @param receiving whether appeals are received at all
     * @param windowOpen whether one lodged now would be in time
     * @param late whether one lodged now would be late
     */
    record RoomView(
            Instant deadline,
            Integer workingDaysLeft,
            boolean receiving,
            boolean windowOpen,
            boolean late,
            List<LineView> lines,
            List<AppealView> appeals) {}

    /** Whether the reader can lodge an appeal on a line. */
    record LineView(IndicatorCode indicator, boolean appealable, SubmissionId submissionId) {

        static LineView of(IndicatorCode indicator, Room room) {
            SubmissionId submission = room.appealable().get(indicator);
            return new LineView(indicator, submission != null, submission);
        }
    }

    /**
     * @param reasons the commission's, or the supervisor's on a late appeal; null until then
     * @param withdrawable whether the reader can take it back
     */
    record AppealView(
            AppealId id,
            IndicatorCode indicator,
            String title,
            Appeal.State state,
            String grounds,
            String lodgedBy,
            Instant lodgedAt,
            boolean late,
            Instant decisionDeadline,
            Instant overdueAt,
            Instant decidedAt,
            String reasons,
            boolean withdrawable) {}
}
