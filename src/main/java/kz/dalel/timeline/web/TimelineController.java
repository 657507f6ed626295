package kz.dalel.timeline.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.timeline.Timeline;
import kz.dalel.timeline.Timeline.Told;
import kz.dalel.timeline.TimelineLine;
import kz.dalel.timeline.TimelineLine.Kind;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.Verdict;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what and why: of a body's quarter, one of its indicators, or one item. */
@RestController
@RequestMapping("/camunda/api/dalel/assessments/{assessment}/timeline")
class TimelineController {

    private final Timeline timeline;
    private final Cycles cycles;
    private final PersonNames names;
    private final CurrentPerson person;

    TimelineController(Timeline timeline, Cycles cycles, PersonNames names, CurrentPerson person) {
        this.timeline = timeline;
        this.cycles = cycles;
        this.names = names;
        this.person = person;
    }

    @GetMapping
    TimelineView timeline(
            @PathVariable AssessmentId assessment,
            @RequestParam Optional<IndicatorCode> indicator,
            @RequestParam Optional<ItemId> item) {
        Told told = item.isPresent() && indicator.isPresent()
                ? timeline.ofItem(person.id(), assessment, indicator.get(), item.get())
                : timeline.of(person.id(), assessment, indicator);
        Function<PersonId, String> nameOf = names.remembering();
        Assessment of = told.assessment();
        return new TimelineView(
                of.id(),
                of.bodyName(),
                of.quarter().toString(),
                told.submissions().stream()
                        .map(each -> new Choice(each.indicator().value(), title(of, each)))
                        .toList(),
                told.items().stream().map(each -> new Choice(each.itemId().toString(), subject(of, each))).toList(),
                told.lines().stream().map(line -> LineView.of(line, nameOf)).toList());
    }

    private String title(Assessment assessment, Submission submission) {
        return submission.indicator() + " "
                + cycles.editionOf(cycles.get(assessment.cycleId()))
                        .indicator(submission.indicator())
                        .title();
    }

    /** What an item stands for, in a few words. */
    private static String subject(Assessment assessment, ItemVersion version) {
        ItemContent content = version.content();
        Optional<String> unit = Optional.ofNullable(content.unit()).flatMap(assessment::unitName);
        return Stream.of(unit.orElse(null), content.fact(), content.documentNumber(), content.category())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(version.subject());
    }

    /**
     * A timeline.
     *
     * @param indicators the body's indicators, to go on to
     * @param items the items of the one indicator, to go on to
     * @param lines the first act first
     */
    record TimelineView(
            AssessmentId assessment,
            String bodyName,
            String quarter,
            List<Choice> indicators,
            List<Choice> items,
            List<LineView> lines) {}

    /** Something to go on to. */
    record Choice(String value, String label) {}

    /**
     * A line.
     *
     * @param who null where nobody did, or the reader is not to know
     * @param what what was done, of the ledger's acts
     * @param number number of the version that came in; null for everything else
     * @param withdrawn whether the body took the item back with it
     * @param verdict null unless something was decided about the item
     */
    record LineView(
            Instant at,
            String who,
            Kind kind,
            String what,
            IndicatorCode indicator,
            String reason,
            Integer number,
            boolean withdrawn,
            VerdictView verdict) {

        static LineView of(TimelineLine line, Function<PersonId, String> nameOf) {
            return new LineView(
                    line.at(),
                    line.who().filter(person -> !person.equals(Ledger.SYSTEM)).map(nameOf).orElse(null),
                    line.kind(),
                    line.act().map(LedgerAct::title).orElse(null),
                    line.indicator().orElse(null),
                    line.reason().orElse(null),
                    line.version().map(ItemVersion::number).orElse(null),
                    line.version().map(ItemVersion::withdrawn).orElse(false),
                    line.verdict().map(VerdictView::of).orElse(null));
        }
    }

    /** What was decided. */
    record VerdictView(Outcome outcome, Long quantity, String reasonTitle, String clause, String stage) {

        static VerdictView of(Verdict verdict) {
            return new VerdictView(
                    verdict.outcome(),
                    verdict.quantity(),
                    Optional.ofNullable(verdict.reason()).map(RejectionReason::title).orElse(null),
                    verdict.clause(),
                    verdict.stage().name());
        }
    }
}
