package kz.dalel.deputies.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.deputies.web.DeputyViews.PageView;
import kz.dalel.registry.DeputyId;
import kz.dalel.registry.DismissDeputy;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.NameDeputy;
import kz.dalel.registry.Person;
import kz.dalel.registry.PossibleDeputies;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
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

/** Who stands in for whom: what a person sees of it, naming and dismissing. */
@RestController
@RequestMapping("/camunda/api/dalel/deputies")
class DeputyController {

    private final DeputyViews views;
    private final PossibleDeputies possible;
    private final NameDeputy nameDeputy;
    private final DismissDeputy dismissDeputy;
    private final CurrentPerson person;

    DeputyController(
            DeputyViews views,
            PossibleDeputies possible,
            NameDeputy nameDeputy,
            DismissDeputy dismissDeputy,
            CurrentPerson person) {
        this.views = views;
        this.possible = possible;
        this.nameDeputy = nameDeputy;
        this.dismissDeputy = dismissDeputy;
        this.person = person;
    }

    @GetMapping
    PageView page() {
        return views.page(person.id());
    }

    /** Who could stand in for somebody in a role. */
    @PostMapping("/candidates")
    List<CandidateView> candidates(@RequestBody AbsenceRequest request) {
        return possible.of(person.id(), request.requirePerson(), request.requireRole()).stream()
                .map(CandidateView::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NamedView name(@RequestBody AbsenceRequest request) {
        return new NamedView(nameDeputy.handle(request.command(person.id())));
    }

    /** Ends a deputyship before its time. */
    @PostMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable DeputyId id) {
        dismissDeputy.handle(person.id(), id);
    }

    /**
     * An absence, as it comes over the wire.
     *
     * @param body null for roles of the whole system
     * @param deputy not needed to ask who could be one
     */
    record AbsenceRequest(PersonId person, Role role, BodyId body, PersonId deputy, LocalDate from, LocalDate to) {

        PersonId requirePerson() {
            return require(person);
        }

        HeldRole requireRole() {
            if (require(role).isOfBody() != (body != null)) {
                throw incomplete();
            }
            return new HeldRole(role, Optional.ofNullable(body));
        }

        NameDeputy.Command command(PersonId actor) {
            return new NameDeputy.Command(
                    actor, requirePerson(), requireRole(), require(deputy), require(from), require(to));
        }

        private static <T> T require(T value) {
            if (value == null) {
                throw incomplete();
            }
            return value;
        }

        private static UserError incomplete() {
            return new UserError(UserError.Kind.INVALID, "registry.deputy.incomplete");
        }
    }

    /** Somebody who could stand in. */
    record CandidateView(PersonId person, String name) {

        static CandidateView of(Person person) {
            return new CandidateView(person.id(), person.name());
        }
    }

    /** What was noted. */
    record NamedView(DeputyId id) {}
}
