package kz.dalel.conflicts.web;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.conflicts.web.ConflictViews.AccessView;
import kz.dalel.conflicts.web.ConflictViews.PageView;
import kz.dalel.registry.ConflictId;
import kz.dalel.registry.ConflictKind;
import kz.dalel.registry.DeclareConflict;
import kz.dalel.registry.EndConflict;
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

/** Conflicts of interest: what a person sees of them, declaring and ending. */
@RestController
@RequestMapping("/camunda/api/dalel/conflicts")
class ConflictController {

    private final ConflictViews views;
    private final DeclareConflict declareConflict;
    private final EndConflict endConflict;
    private final CurrentPerson person;

    ConflictController(
            ConflictViews views, DeclareConflict declareConflict, EndConflict endConflict, CurrentPerson person) {
        this.views = views;
        this.declareConflict = declareConflict;
        this.endConflict = endConflict;
        this.person = person;
    }

    @GetMapping
    PageView page() {
        return views.page(person.id());
    }

    /** Whether the page is of use to the person. */
    @GetMapping("/access")
    AccessView access() {
        return views.access(person.id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DeclaredView declare(@RequestBody ConflictRequest request) {
        return new DeclaredView(declareConflict.handle(request.command(person.id())));
    }

    /** Ends a conflict before its time. */
    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable ConflictId id, @RequestBody EndRequest request) {
        endConflict.handle(person.id(), id, request.reason());
    }

    /**
     * A conflict, as it comes over the wire.
     *
     * @param to null unless it is known
     */
    record ConflictRequest(
            PersonId person, BodyId body, ConflictKind kind, String grounds, LocalDate from, LocalDate to) {

        DeclareConflict.Command command(PersonId actor) {
            if (person == null || body == null || kind == null || from == null) {
                throw new UserError(UserError.Kind.INVALID, "registry.conflict.incomplete");
            }
            return new DeclareConflict.Command(actor, person, body, kind, grounds, from, Optional.ofNullable(to));
        }
    }

    /** Why a conflict ends. */
    record EndRequest(String reason) {}

    /** What was noted. */
    record DeclaredView(ConflictId id) {}
}
