package kz.dalel.insight;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.insight.BodiesComparison.Group;
import kz.dalel.insight.BodiesComparison.Row;
import kz.dalel.insight.persistence.FigureQueries;
import kz.dalel.insight.persistence.FigureQueries.AwardLine;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.scoring.UncappedPoints;
import kz.dalel.scoring.core.Ceiling;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds all bodies of a quarter against an earlier quarter and against their peers; for supervisors. */
@Service
public class CompareBodies {

    private final InsightAccess access;
    private final Cycles cycles;
    private final FigureQueries figures;

    CompareBodies(InsightAccess access, Cycles cycles, FigureQueries figures) {
        this.access = access;
        this.cycles = cycles;
        this.figures = figures;
    }

    /**
     * @param against the quarter to hold it against; the one before without
     * @throws UserError {@code FORBIDDEN} for everybody but supervisors, {@code NOT_FOUND} if the quarter was never opened
     */
    @Transactional(readOnly = true)
    public BodiesComparison handle(PersonId reader, QuarterId quarter, Optional<QuarterId> against) {
        access.requireSupervisor(reader);
        QuarterCycle cycle = cycles.of(quarter).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "quarter.unknownCycle"));
        QuarterId other = against.orElse(quarter.previous());
        Edition edition = cycles.editionOf(cycle);
        Readings readings = cycles.readingsOf(cycle);
        Map<BodyId, Map<QuarterId, BodyFigure>> bodies = figures
                .bodies(CompareBody.quarters(quarter, other), quarter, ceilings(edition, readings)).stream()
                .collect(groupingBy(BodyFigure::body, toMap(BodyFigure::quarter, each -> each)));
        List<BodyFigure> now = bodies.values().stream()
                .flatMap(each -> Optional.ofNullable(each.get(quarter)).stream())
                .sorted((one, two) -> one.bodyName().compareTo(two.bodyName()))
                .toList();
        Map<BodyKind, PeerGroup> groups = now.stream()
                .filter(each -> each.total().isPresent())
                .collect(groupingBy(
                        BodyFigure::kind, mapping(each -> each.total().orElseThrow(), collectingAndThen(toList(), PeerGroup::of))));
        Map<AssessmentId, Points> uncapped = uncapped(cycle, edition, readings);
        return new BodiesComparison(
                quarter,
                other,
                cycle.state() == QuarterCycle.State.PUBLISHED,
                Arrays.stream(BodyKind.values())
                        .filter(groups::containsKey)
                        .map(kind -> new Group(kind, groups.get(kind).bodies(), groups.get(kind).quartiles()))
                        .toList(),
                now.stream()
                        .map(each -> new Row(
                                each,
                                each.total().map(total -> compared(each, total, bodies.get(each.body()), other, groups.get(each.kind()))),
                                uncapped.getOrDefault(each.assessment(), Points.ZERO)))
                        .toList());
    }

    private static Compared compared(
            BodyFigure body, Points total, Map<QuarterId, BodyFigure> quarters, QuarterId against, PeerGroup peers) {
        return new Compared(
                Optional.of(total),
                Optional.ofNullable(quarters.get(against)).flatMap(BodyFigure::total),
                quarters.values().stream()
                        .filter(each -> each.quarter().year() == body.quarter().year() && each.quarter().compareTo(body.quarter()) <= 0)
                        .flatMap(each -> each.total().stream())
                        .reduce(Points.ZERO, Points::plus),
                body.reach(),
                Optional.of(peers.figuresOf(total)));
    }

    private static Map<IndicatorCode, Points> ceilings(Edition edition, Readings readings) {
        Map<IndicatorCode, Points> ceilings = new HashMap<>();
        edition.indicators()
                .forEach(indicator -> Ceiling.of(indicator, readings).ifPresent(points -> ceilings.put(indicator.code(), points)));
        return ceilings;
    }

    /** Only what mixes points with and without a limit needs its facts read. */
    private Map<AssessmentId, Points> uncapped(QuarterCycle cycle, Edition edition, Readings readings) {
        Map<IndicatorCode, Indicator> open = edition.indicators().stream()
                .filter(indicator -> UncappedPoints.possible(indicator, readings))
                .collect(toMap(Indicator::code, each -> each));
        Stream<IndicatorCode> mixed = open.values().stream()
                .filter(indicator -> indicator.measure() == Measure.INTERNAL_ANALYSIS)
                .map(Indicator::code);
        Map<AssessmentId, Points> sums = new HashMap<>();
        for (AwardLine line : figures.awards(cycle.id(), open.keySet(), mixed.toList())) {
            Points points = UncappedPoints.of(open.get(line.indicator()), readings, line.award(), line.facts());
            sums.merge(line.assessment(), points, Points::plus);
        }
        return sums;
    }
}
