package kz.dalel.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import kz.dalel.desk.BodyQuarters;
import kz.dalel.desk.ReadableBodies;
import kz.dalel.desk.ReadableBodies.ReadableBody;
import kz.dalel.desk.SeveralOutlook;
import kz.dalel.desk.SubmitSeveral;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page «Квартал органа» shows and does. */
@RestController
@RequestMapping("/camunda/api/dalel/desk")
class DeskController {

    private final ReadableBodies bodies;
    private final BodyQuarters quarters;
    private final SeveralOutlook outlook;
    private final SubmitSeveral submitSeveral;
    private final PersonNames names;
    private final Deadlines deadlines;
    private final CurrentPerson person;
    private final Clock clock;

    DeskController(
            ReadableBodies bodies,
            BodyQuarters quarters,
            SeveralOutlook outlook,
            SubmitSeveral submitSeveral,
            PersonNames names,
            Deadlines deadlines,
            CurrentPerson person,
            Clock clock) {
        this.bodies = bodies;
        this.quarters = quarters;
        this.outlook = outlook;
        this.submitSeveral = submitSeveral;
        this.names = names;
        this.deadlines = deadlines;
        this.person = person;
        this.clock = clock;
    }

    @GetMapping
    BodiesView bodies() {
        return BodiesView.of(bodies.of(person.id()));
    }

    @GetMapping("/{assessment}")
    DeskView quarter(@PathVariable AssessmentId assessment) {
        return DeskView.of(
                quarters.of(person.id(), assessment),
                new Terms(person.id(), clock.instant(), deadlines, names.remembering()));
    }

    /** What submitting will mean; nothing is submitted. */
    @PostMapping("/{assessment}/outlook")
    OutlookView outlook(@PathVariable AssessmentId assessment, @RequestBody ActRequest request) {
        return OutlookView.of(outlook.of(person.id(), assessment, request.chosen(), request.requireAct()));
    }

    /** What approving will mean; nothing is approved. */
    @PostMapping("/{assessment}/approval-outlook")
    OutlookView approvalOutlook(@PathVariable AssessmentId assessment, @RequestBody ChosenRequest request) {
        return OutlookView.of(outlook.ofApproval(person.id(), assessment, request.chosen()));
    }

    @PostMapping("/{assessment}/submissions")
    List<OutcomeView> submit(@PathVariable AssessmentId assessment, @RequestBody ActRequest request) {
        Function<PersonId, String> nameOf = names.remembering();
        return submitSeveral
                .handle(new SubmitSeveral.Command(
                        person.id(), assessment, request.chosen(), request.requireAct(), request.confirmed()))
                .stream()
                .map(outcome -> OutcomeView.of(outcome, nameOf))
                .toList();
    }

    /** An act on several indicators. */
    record ActRequest(Act act, List<SubmissionId> submissions, boolean confirmed) {

        Act requireAct() {
            if (act == null) {
                throw new UserError(UserError.Kind.INVALID, "evidence.noAct");
            }
            return act;
        }

        List<SubmissionId> chosen() {
            return submissions == null ? List.of() : submissions;
        }
    }

    /** Several indicators. */
    record ChosenRequest(List<SubmissionId> submissions) {

        List<SubmissionId> chosen() {
            return submissions == null ? List.of() : submissions;
        }
    }

    /**
     * The bodies to choose from.
     *
     * @param own whether any of them is the person's own
     */
    record BodiesView(List<BodyView> bodies, boolean own) {

        static BodiesView of(List<ReadableBody> readable) {
            return new BodiesView(
                    readable.stream().map(BodyView::of).toList(),
                    readable.stream().anyMatch(ReadableBody::own));
        }
    }

    /** A body, with its latest quarter. */
    record BodyView(BodyId body, String name, boolean own, AssessmentId assessmentId) {

        static BodyView of(ReadableBody readable) {
            return new BodyView(
                    readable.latest().body(),
                    readable.latest().bodyName(),
                    readable.own(),
                    readable.latest().assessment());
        }
    }
}
