package kz.dalel.insight.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.dalel.insight.BodiesComparison;
import kz.dalel.insight.BodyComparison;
import kz.dalel.insight.CompareBodies;
import kz.dalel.insight.CompareBody;
import kz.dalel.insight.InsightAccess;
import kz.dalel.insight.ReadableQuarters;
import kz.dalel.quarter.AssessedQuarter;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.shared.Messages;
import kz.dalel.shared.QuarterId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bodies against earlier quarters and against each other. */
@RestController
@RequestMapping("/camunda/api/dalel/insight")
class ComparisonController {

    private final InsightAccess access;
    private final ReadableQuarters readable;
    private final Cycles cycles;
    private final CompareBodies compareBodies;
    private final CompareBody compareBody;
    private final CurrentPerson person;

    ComparisonController(
            InsightAccess access,
            ReadableQuarters readable,
            Cycles cycles,
            CompareBodies compareBodies,
            CompareBody compareBody,
            CurrentPerson person) {
        this.access = access;
        this.readable = readable;
        this.cycles = cycles;
        this.compareBodies = compareBodies;
        this.compareBody = compareBody;
        this.person = person;
    }

    /** What there is for the person. */
    @GetMapping
    PageView page() {
        access.requireAny(person.id());
        boolean supervises = access.supervises(person.id());
        List<QuarterCycle> opened = supervises
                ? cycles.all().stream().filter(cycle -> cycle.state() != QuarterCycle.State.CANCELLED).toList()
                : List.of();
        return new PageView(
                supervises,
                opened.stream().map(QuarterCycle::quarter).toList(),
                opened.stream()
                        .filter(cycle -> cycle.state() == QuarterCycle.State.PUBLISHED)
                        .findFirst()
                        .or(() -> opened.stream().findFirst())
                        .map(QuarterCycle::quarter)
                        .orElse(null),
                readable.own(person.id()).stream().map(QuarterView::of).toList());
    }

    /** Asked on every page, to know whether to show the way here. */
    @GetMapping("/access")
    AccessView access() {
        return new AccessView(access.compares(person.id()));
    }

    /** All bodies of a quarter. */
    @GetMapping("/quarters/{quarter}")
    BodiesView bodies(@PathVariable QuarterId quarter, @RequestParam Optional<QuarterId> against) {
        return BodiesView.of(compareBodies.handle(person.id(), quarter, against));
    }

    @GetMapping("/quarters/{quarter}/file")
    ResponseEntity<byte[]> bodiesFile(@PathVariable QuarterId quarter, @RequestParam Optional<QuarterId> against) {
        BodiesComparison comparison = compareBodies.handle(person.id(), quarter, against);
        return Takeaway.of(ComparisonTables.of(comparison), Messages.of("insight").text("insight.file.bodies", quarter.toString()));
    }

    /** Whose quarter it is, and which others there are of the same body. */
    @GetMapping("/assessments/{id}")
    BodyView body(@PathVariable AssessmentId id) {
        List<AssessedQuarter> quarters = readable.ofBodyAssessedIn(person.id(), id);
        AssessedQuarter wanted = quarters.stream().filter(each -> each.assessment().equals(id)).findFirst().orElseThrow();
        return new BodyView(
                QuarterView.of(wanted),
                quarters.stream()
                        .filter(each -> !each.isCancelled())
                        .sorted(Comparator.comparing(AssessedQuarter::quarter).reversed())
                        .map(QuarterView::of)
                        .toList());
    }

    @GetMapping("/assessments/{id}/comparison")
    ComparisonView comparison(@PathVariable AssessmentId id, @RequestParam Optional<QuarterId> against) {
        return ComparisonView.of(compareBody.handle(person.id(), id, against));
    }

    @GetMapping("/assessments/{id}/comparison/file")
    ResponseEntity<byte[]> comparisonFile(@PathVariable AssessmentId id, @RequestParam Optional<QuarterId> against) {
        BodyComparison comparison = compareBody.handle(person.id(), id, against);
        return Takeaway.of(
                ComparisonTables.of(comparison),
                Messages.of("insight")
                        .text(
                                "insight.file.comparison",
                                comparison.assessment().body().value(),
                                comparison.assessment().quarter().toString()));
    }

    /**
     * What there is for a person.
     *
     * @param quarters those whose bodies a supervisor can hold against each other, the latest first
     * @param first the one to begin with: the latest that is published, else the latest; null where there is none
     * @param own quarters of the person's own bodies, the latest first
     */
    record PageView(boolean supervises, List<QuarterId> quarters, QuarterId first, List<QuarterView> own) {}

    /** Whether there is anything for the person. */
    record AccessView(boolean compares) {}

    /** A body's quarter and its others, the latest first. */
    record BodyView(QuarterView quarter, List<QuarterView> quarters) {}

    /** A quarter of a body. */
    record QuarterView(AssessmentId assessment, String body, String name, QuarterId quarter, Assessment.State state, boolean published) {

        static QuarterView of(AssessedQuarter of) {
            return new QuarterView(of.assessment(), of.body().value(), of.bodyName(), of.quarter(), of.state(), of.published());
        }
    }
}
