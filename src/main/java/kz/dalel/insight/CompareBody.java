package kz.dalel.insight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.dalel.insight.BodyComparison.OfIndicator;
import kz.dalel.insight.BodyComparison.OfProject;
import kz.dalel.insight.persistence.FigureQueries;
import kz.dalel.insight.persistence.FigureQueries.OwnLine;
import kz.dalel.insight.persistence.FigureQueries.PeerLine;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.scoring.core.Ceiling;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a body's final quarter against an earlier one and against its peers, indicator by indicator. */
@Service
public class CompareBody {

    private final InsightAccess access;
    private final Assessments assessments;
    private final Cycles cycles;
    private final FigureQueries figures;
    private final InsightSettings settings;

    CompareBody(InsightAccess access, Assessments assessments, Cycles cycles, FigureQueries figures, InsightSettings settings) {
        this.access = access;
        this.assessments = assessments;
        this.cycles = cycles;
        this.figures = figures;
        this.settings = settings;
    }

    /**
     * @param reader a supervisor, or an officer or the head of the body
     * @param against the quarter to hold it against; the one before without
     * @throws UserError {@code NOT_FOUND} for everybody else, or if there is no such assessment; {@code CONFLICT} while its score is
     *     not final
     */
    @Transactional(readOnly = true)
    public BodyComparison handle(PersonId reader, AssessmentId id, Optional<QuarterId> against) {
        Assessment assessment = assessments.get(id);
        access.require(reader, assessment.body());
        if (assessment.state() != Assessment.State.FINAL) {
            throw new UserError(UserError.Kind.CONFLICT, "insight.notFinal", assessment.bodyName());
        }
        QuarterCycle cycle = cycles.get(assessment.cycleId());
        boolean published = cycle.state() == QuarterCycle.State.PUBLISHED;
        QuarterId other = against.orElse(cycle.quarter().previous());
        List<PeerLine> peers = figures.peers(cycle.id(), assessment.kind());
        boolean told = published || access.supervises(reader) || numberOf(peers) >= settings.smallestGroup();
        Figures of = new Figures(
                id,
                cycle.quarter(),
                other,
                figures.lines(assessment.body(), quarters(cycle.quarter(), other)),
                told ? peers : List.of(),
                cycles.readingsOf(cycle));
        Edition edition = cycles.editionOf(cycle);
        return new BodyComparison(
                assessment,
                other,
                published,
                !told,
                of.sum(edition.indicators()),
                edition.projects().stream()
                        .map(project -> new OfProject(project, of.sum(project.indicators()), of.lines(project.indicators())))
                        .filter(project -> !project.lines().isEmpty())
                        .toList());
    }

    private static long numberOf(List<PeerLine> peers) {
        return peers.stream().map(PeerLine::assessment).distinct().count();
    }

    /** The year's quarters up to the last one, and the one to hold it against. */
    static Set<QuarterId> quarters(QuarterId last, QuarterId against) {
        Set<QuarterId> quarters = new LinkedHashSet<>();
        for (int number = 1; number <= last.number(); number++) {
            quarters.add(new QuarterId(last.year(), number));
        }
        quarters.add(against);
        return quarters;
    }

    /** Sums of one body's lines and its peers'. */
    private record Figures(
            AssessmentId body,
            QuarterId quarter,
            QuarterId against,
            Map<IndicatorCode, List<OwnLine>> own,
            Map<AssessmentId, Map<IndicatorCode, Points>> peers,
            Readings readings) {

        Figures(
                AssessmentId body,
                QuarterId quarter,
                QuarterId against,
                List<OwnLine> own,
                List<PeerLine> peers,
                Readings readings) {
            this(
                    body,
                    quarter,
                    against,
                    own.stream().filter(OwnLine::isAssessed).collect(groupingBy(OwnLine::indicator)),
                    peers.stream().collect(groupingBy(PeerLine::assessment, toMap(PeerLine::indicator, PeerLine::points))),
                    readings);
        }

        List<OfIndicator> lines(List<Indicator> indicators) {
            return indicators.stream()
                    .filter(indicator -> !in(List.of(indicator), line -> line.quarter().equals(quarter) || line.quarter().equals(against))
                            .isEmpty())
                    .map(indicator -> new OfIndicator(indicator, sum(List.of(indicator))))
                    .toList();
        }

        Compared sum(List<Indicator> indicators) {
            Optional<Points> now = points(in(indicators, line -> line.quarter().equals(quarter)));
            return new Compared(
                    now,
                    points(in(indicators, line -> line.quarter().equals(against))),
                    points(in(indicators, line -> line.quarter().year() == quarter.year() && line.quarter().compareTo(quarter) <= 0))
                            .orElse(Points.ZERO),
                    indicators.stream().map(this::reach).reduce(Reach.NOTHING, Reach::and),
                    now.filter(points -> peers.containsKey(body)).map(points -> PeerGroup.of(ofPeers(indicators)).figuresOf(points)));
        }

        private Reach reach(Indicator indicator) {
            return points(in(List.of(indicator), line -> line.quarter().equals(quarter)))
                    .flatMap(points -> Ceiling.of(indicator, readings).map(ceiling -> new Reach(points, ceiling)))
                    .orElse(Reach.NOTHING);
        }

        /** What each peer has that is assessed by any of them. */
        private List<Points> ofPeers(List<Indicator> indicators) {
            return peers.values().stream()
                    .map(lines -> indicators.stream().map(indicator -> lines.get(indicator.code())).filter(Objects::nonNull).toList())
                    .filter(Predicate.not(List::isEmpty))
                    .map(points -> points.stream().reduce(Points.ZERO, Points::plus))
                    .toList();
        }

        private List<OwnLine> in(List<Indicator> indicators, Predicate<OwnLine> wanted) {
            return indicators.stream()
                    .flatMap(indicator -> own.getOrDefault(indicator.code(), List.of()).stream())
                    .filter(wanted)
                    .toList();
        }

        private static Optional<Points> points(Collection<OwnLine> lines) {
            return lines.stream().map(OwnLine::points).reduce(Points::plus);
        }
    }
}
