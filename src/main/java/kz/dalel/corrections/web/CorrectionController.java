package kz.dalel.corrections.web;

import java.util.Set;
import kz.dalel.corrections.web.CorrectionViews.BodyView;
import kz.dalel.corrections.web.CorrectionViews.EffectView;
import kz.dalel.corrections.web.CorrectionViews.PageView;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.DecideUnitCorrection;
import kz.dalel.quarter.ProposeUnitCorrection;
import kz.dalel.quarter.UnitChange;
import kz.dalel.quarter.UnitCorrectionId;
import kz.dalel.shared.UnitId;
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

/** Corrections of the units a body is assessed over: what can be corrected, what it would do, proposing and deciding. */
@RestController
@RequestMapping("/camunda/api/dalel/unit-corrections")
class CorrectionController {

    private final CorrectionViews views;
    private final ProposeUnitCorrection propose;
    private final DecideUnitCorrection decide;
    private final CurrentPerson person;

    CorrectionController(CorrectionViews views, ProposeUnitCorrection propose, DecideUnitCorrection decide, CurrentPerson person) {
        this.views = views;
        this.propose = propose;
        this.decide = decide;
        this.person = person;
    }

    @GetMapping
    PageView page() {
        return views.page(person.id());
    }

    /** The units of a body: those it is assessed over, and those of the registry that could come in. */
    @GetMapping("/bodies/{assessment}")
    BodyView body(@PathVariable AssessmentId assessment) {
        return views.body(person.id(), assessment);
    }

    /** What a change would do to the body's points; nothing is proposed. */
    @PostMapping("/effect")
    EffectView effect(@RequestBody ChangeRequest request) {
        return views.effect(person.id(), request.toProposal());
    }

    /** What a proposed correction would do to the body's points as they are now. */
    @GetMapping("/{id}/effect")
    EffectView effect(@PathVariable UnitCorrectionId id) {
        return views.effect(person.id(), id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProposedView propose(@RequestBody ChangeRequest request) {
        return new ProposedView(propose.handle(person.id(), request.toProposal(), request.reason()).id());
    }

    /** Approves it, turns it down, or takes an own one back. */
    @PostMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UnitCorrectionId id, @RequestBody DecisionRequest request) {
        if (request.approved() == null) {
            throw new UserError(UserError.Kind.INVALID, "quarter.correction.decisionMissing");
        }
        decide.handle(person.id(), id, request.approved(), request.comment());
    }

    /**
     * A change as it comes over the wire.
     *
     * @param reason not needed to ask what it would do
     */
    record ChangeRequest(AssessmentId assessment, UnitChange.Kind kind, Set<UnitId> removed, Set<UnitId> added, String reason) {

        ProposeUnitCorrection.Proposal toProposal() {
            return new ProposeUnitCorrection.Proposal(assessment, kind, given(removed), given(added));
        }

        private static Set<UnitId> given(Set<UnitId> units) {
            return units == null ? Set.of() : units;
        }
    }

    record DecisionRequest(Boolean approved, String comment) {}

    /** What was noted. */
    record ProposedView(UnitCorrectionId id) {}
}
