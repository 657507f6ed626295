package kz.dalel.rating.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Interpretation;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.DifferenceTable;
import kz.dalel.rating.RatingComparison;
import kz.dalel.rating.ReadingsComparison;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Download;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.TableFile;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the open questions of a quarter decide, for supervisors. */
@RestController
@RequestMapping("/camunda/api/dalel/readings")
class ReadingsController {


    /** Whoever wants to see more has the workbook. */
    private static final int MOST_BODIES = 100;

    private final ReadingsReports reports;
    private final Cycles cycles;
    private final People people;
    private final CurrentPerson person;

    ReadingsController(ReadingsReports reports, Cycles cycles, People people, CurrentPerson person) {
        this.reports = reports;
        this.cycles = cycles;
        this.people = people;
        this.person = person;
    }

    /**
     * @param quarter which one; empty: the latest
     * @throws UserError {@code FORBIDDEN} for whoever is no supervisor, {@code NOT_FOUND} if no such quarter was opened
     */
    @GetMapping
    PageView page(@RequestParam Optional<QuarterId> quarter) {
        people.require(person.id(), Role.SUPERVISOR);
        List<QuarterCycle> opened = opened();
        if (opened.isEmpty() && quarter.isEmpty()) {
            return new PageView(List.of(), null, false, 0, 0, List.of());
        }
        QuarterCycle cycle = chosen(opened, quarter);
        List<QuarterId> quarters = opened.stream().map(QuarterCycle::quarter).toList();
        Edition edition = cycles.editionOf(cycle);
        return reports.of(cycle)
                .map(found -> new PageView(
                        quarters,
                        cycle.quarter(),
                        false,
                        found.bodies(),
                        found.scored(),
                        found.questions().stream().map(each -> QuestionView.of(each, edition)).toList()))
                .orElseGet(() -> new PageView(quarters, cycle.quarter(), true, 0, 0, List.of()));
    }

    /**
     * The whole of it as a workbook, also what the page cuts off.
     *
     * @throws UserError as for the page, and {@code CONFLICT} if it is still being computed after a minute
     */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@RequestParam Optional<QuarterId> quarter) {
        people.require(person.id(), Role.SUPERVISOR);
        QuarterCycle cycle = chosen(opened(), quarter);
        TableFile table = reports.forFile(cycle)
                .map(DifferenceTable::of)
                .orElseThrow(() -> new UserError(UserError.Kind.CONFLICT, "rating.readings.computing"));
        String name = Messages.of("rating").text("rating.readings.file", cycle.quarter());
        return Download.of(name + ".xlsx", Download.XLSX, table.xlsx(name));
    }

    private List<QuarterCycle> opened() {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() != QuarterCycle.State.CANCELLED)
                .sorted(Comparator.comparing(QuarterCycle::quarter).reversed())
                .toList();
    }

    private static QuarterCycle chosen(List<QuarterCycle> opened, Optional<QuarterId> quarter) {
        return opened.stream()
                .filter(each -> quarter.map(each.quarter()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.noQuarter"));
    }

    /**
     * @param quarters those that can be looked at, the latest first
     * @param quarter the one that is looked at; null if none was ever opened
     * @param computing whether it is still being computed: then there is nothing else yet
     */
    record PageView(
            List<QuarterId> quarters, QuarterId quarter, boolean computing, int bodies, int scored, List<QuestionView> questions) {}

    /** One question. */
    record QuestionView(String code, String question, boolean open, String taken, List<AlternativeView> alternatives) {

        static QuestionView of(ReadingsComparison.Question question, Edition edition) {
            Interpretation interpretation = question.interpretation();
            return new QuestionView(
                    interpretation.code(),
                    interpretation.question(),
                    interpretation.open(),
                    question.taken().text(),
                    question.alternatives().stream().map(each -> AlternativeView.of(each, edition)).toList());
        }
    }

    /**
     * Another reading.
     *
     * @param changed how many bodies would have other points or another place
     * @param moved how many of them another place
     * @param bodies the first of them
     */
    record AlternativeView(String option, String text, int changed, long moved, List<BodyView> bodies) {

        static AlternativeView of(ReadingsComparison.Alternative alternative, Edition edition) {
            return new AlternativeView(
                    alternative.option().code(),
                    alternative.option().text(),
                    alternative.changed().size(),
                    alternative.moved(),
                    alternative.changed().stream()
                            .limit(MOST_BODIES)
                            .map(body -> BodyView.of(body, edition))
                            .toList());
        }
    }

    /**
     * One body.
     *
     * @param kind its kind in words
     * @param newPlace null where a line could not be scored, so that there is no total
     * @param newTotal null likewise
     * @param lines empty for a body that moves only because others do
     */
    record BodyView(
            String name, String kind, int place, Integer newPlace, Points total, Points newTotal, List<LineView> lines) {

        static BodyView of(RatingComparison.Body body, Edition edition) {
            return new BodyView(
                    body.is().bodyName(),
                    Messages.of("rating").text("rating.kind." + body.is().kind().code()),
                    body.is().place(),
                    body.wouldBe().map(place -> place.place()).orElse(null),
                    body.is().total(),
                    body.wouldBe().map(place -> place.total()).orElse(null),
                    body.lines().stream().map(line -> LineView.of(line, edition)).toList());
        }
    }

    /**
     * One line.
     *
     * @param newPoints null where it could not be scored
     * @param why the rule, the readings, the facts and every step under the other reading, one sentence each
     */
    record LineView(String indicator, String title, Points points, Points newPoints, List<String> why) {

        static LineView of(RatingComparison.Line line, Edition edition) {
            ScoreLine other = line.wouldBe().orElseThrow();
            return new LineView(
                    line.indicator().value(),
                    edition.indicator(line.indicator()).title(),
                    line.is().orElseThrow().points(),
                    other.hasFigures() ? other.points() : null,
                    ExplanationText.lines(other));
        }
    }
}
