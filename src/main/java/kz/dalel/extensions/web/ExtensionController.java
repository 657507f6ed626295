package kz.dalel.extensions.web;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.extensions.DecideExtension;
import kz.dalel.extensions.ExtensionId;
import kz.dalel.extensions.ExtensionReaders;
import kz.dalel.extensions.GiveExtension;
import kz.dalel.extensions.ProposedTerm;
import kz.dalel.extensions.RequestExtension;
import kz.dalel.extensions.web.ExtensionViews.BodyExtensionsView;
import kz.dalel.extensions.web.ExtensionViews.PageView;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;
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

/** More time for one body: what is seen of it, asking for it, giving it, deciding on it. */
@RestController
@RequestMapping("/camunda/api/dalel/extensions")
class ExtensionController {

    private final ExtensionViews views;
    private final ExtensionReaders readers;
    private final RequestExtension requestExtension;
    private final GiveExtension giveExtension;
    private final DecideExtension decideExtension;
    private final CurrentPerson person;

    ExtensionController(
            ExtensionViews views,
            ExtensionReaders readers,
            RequestExtension requestExtension,
            GiveExtension giveExtension,
            DecideExtension decideExtension,
            CurrentPerson person) {
        this.views = views;
        this.readers = readers;
        this.requestExtension = requestExtension;
        this.giveExtension = giveExtension;
        this.decideExtension = decideExtension;
        this.person = person;
    }

    @GetMapping
    PageView page() {
        return views.page(person.id());
    }

    /** Whether the page is of use to the person. */
    @GetMapping("/access")
    AccessView access() {
        return new AccessView(readers.supervises(person.id()));
    }

    @GetMapping("/of/{assessment}")
    BodyExtensionsView of(@PathVariable AssessmentId assessment) {
        return views.of(person.id(), assessment);
    }

    /** A supervisor gives more time. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProposedView give(@RequestBody TermRequest request) {
        return new ProposedView(giveExtension.handle(person.id(), request.term()));
    }

    /** The body asks for more time. */
    @PostMapping("/requests")
    @ResponseStatus(HttpStatus.CREATED)
    ProposedView request(@RequestBody TermRequest request) {
        return new ProposedView(requestExtension.handle(person.id(), request.term()));
    }

    @PostMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable ExtensionId id, @RequestBody DecisionRequest request) {
        if (request.approved() == null) {
            throw new UserError(UserError.Kind.INVALID, "extensions.incomplete");
        }
        decideExtension.handle(
                new DecideExtension.Command(person.id(), id, request.approved(), request.reason()));
    }

    /**
     * More time, as it comes over the wire.
     *
     * @param indicator null for everything the body has not submitted
     */
    record TermRequest(QuarterId quarter, BodyId body, IndicatorCode indicator, LocalDate day, String reason) {

        ProposedTerm term() {
            if (quarter == null || body == null) {
                throw new UserError(UserError.Kind.INVALID, "extensions.incomplete");
            }
            return new ProposedTerm(quarter, body, Optional.ofNullable(indicator), day, reason);
        }
    }

    /** A decision, as it comes over the wire. */
    record DecisionRequest(Boolean approved, String reason) {}

    /** What was noted. */
    record ProposedView(ExtensionId id) {}

    /** What the person may see. */
    record AccessView(boolean supervises) {}
}
