package kz.dalel.verification.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.verification.AssignmentAccess;
import kz.dalel.verification.OwnDecisions;
import kz.dalel.verification.persistence.DecisionQueries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page «Верификация» shows to whom: who has what to verify, and a verifier's own decisions. */
@RestController
@RequestMapping("/camunda/api/dalel")
class VerificationController {

    private final AssignmentAccess access;
    private final People people;
    private final Cycles cycles;
    private final DecisionQueries decisions;
    private final CurrentPerson person;
    private final Clock clock;

    VerificationController(
            AssignmentAccess access,
            People people,
            Cycles cycles,
            DecisionQueries decisions,
            CurrentPerson person,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.cycles = cycles;
        this.decisions = decisions;
        this.person = person;
        this.clock = clock;
    }

    /** Also asked by the task list, to know whether to offer the page. */
    @GetMapping("/verification")
    PageView page() {
        PersonId reader = person.id();
        boolean moves = access.mayMove(reader);
        boolean verifies = people.roleOn(reader, Role.VERIFIER, Deadlines.dayOf(clock.instant()));
        List<CycleView> quarters = moves || verifies ? cycles.all().stream().map(CycleView::of).toList() : List.of();
        return new PageView(moves, verifies, quarters);
    }

    /** One's own decisions, submission by submission, the latest first; empty for whoever decided nothing. */
    @GetMapping("/cycles/{cycle}/decisions")
    List<DecisionsView> decisions(@PathVariable CycleId cycle) {
        QuarterCycle of = cycles.get(cycle);
        Edition edition = cycles.editionOf(of);
        return decisions.of(person.id(), of.id()).stream()
                .map(each -> DecisionsView.of(each, edition))
                .toList();
    }

    /**
     * What the page is for.
     *
     * @param moves whether the reader sees and moves what verifiers have
     * @param verifies whether the reader is a verifier
     * @param cycles the quarters to choose from, the latest first; none for everybody else
     */
    record PageView(boolean moves, boolean verifies, List<CycleView> cycles) {}

    /** A quarter to choose. */
    record CycleView(CycleId id, String quarter, boolean cancelled) {

        static CycleView of(QuarterCycle cycle) {
            return new CycleView(
                    cycle.id(), cycle.quarter().toString(), cycle.state() == QuarterCycle.State.CANCELLED);
        }
    }

    /** A submission the reader has decided about; see {@link OwnDecisions}. */
    record DecisionsView(
            SubmissionId submission,
            String bodyName,
            IndicatorCode indicator,
            String title,
            int accepted,
            int partly,
            int rejected,
            int returned,
            int takenBack,
            Instant lastAt) {

        static DecisionsView of(OwnDecisions own, Edition edition) {
            return new DecisionsView(
                    own.submission(),
                    own.bodyName(),
                    own.indicator(),
                    edition.indicator(own.indicator()).title(),
                    own.accepted(),
                    own.partly(),
                    own.rejected(),
                    own.returned(),
                    own.takenBack(),
                    own.lastAt());
        }
    }
}
