package kz.dalel.verification.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.verification.MoveVerification;
import kz.dalel.verification.web.AssignmentViews.CandidateView;
import kz.dalel.verification.web.AssignmentViews.DeskView;
import kz.dalel.verification.web.AssignmentViews.GivenOutView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has what to verify, and its moving to somebody else; for supervisors and the head of verification. */
@RestController
@RequestMapping("/camunda/api/dalel")
class AssignmentController {

    private final AssignmentViews views;
    private final MoveVerification moveVerification;
    private final CurrentPerson person;

    AssignmentController(AssignmentViews views, MoveVerification moveVerification, CurrentPerson person) {
        this.views = views;
        this.moveVerification = moveVerification;
        this.person = person;
    }

    /** Every verifier's load, the unassigned first. */
    @GetMapping("/cycles/{cycle}/verifiers")
    List<DeskView> desks(@PathVariable CycleId cycle) {
        return views.desks(cycle, person.id());
    }

    /** What waits for one verifier; without a login what was given to nobody. */
    @GetMapping("/cycles/{cycle}/verifications")
    List<GivenOutView> open(@PathVariable CycleId cycle, @RequestParam(required = false) PersonId verifier) {
        return views.open(cycle, verifier, person.id());
    }

    /** To whom submissions could be moved; asked by POST, because an address has no room for many keys. */
    @PostMapping("/verifications/candidates")
    List<CandidateView> candidates(@RequestBody ChosenRequest request) {
        return views.candidates(request.chosen(), person.id());
    }

    /** Moves one; whoever chose several sends them one by one, so that each is moved or refused by itself. */
    @PostMapping("/submissions/{id}/assignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable SubmissionId id, @RequestBody MoveRequest request) {
        moveVerification.handle(new MoveVerification.Command(
                person.id(), id, request.verifier(), request.reason(), request.seen()));
    }

    /** Several submissions. */
    record ChosenRequest(Set<SubmissionId> submissions) {

        Set<SubmissionId> chosen() {
            return submissions == null
                    ? Set.of()
                    : submissions.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /**
     * What is moved, as it comes over the wire.
     *
     * @param verifier login of the new verifier
     * @param reason why
     * @param seen number of the assignment that the person saw
     */
    record MoveRequest(PersonId verifier, String reason, int seen) {}
}
