package kz.dalel.scoring;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.scoring.domain.AcceptedRow;
import kz.dalel.scoring.domain.LineInput;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;
import kz.dalel.verification.AcceptedEvidence;
import kz.dalel.verification.AcceptedItem;
import org.springframework.stereotype.Component;

/** Gathers from the tables what each line of a body's score follows from. */
@Component
class LineInputs {

    private final Cycles cycles;
    private final AcceptedEvidence evidence;

    LineInputs(Cycles cycles, AcceptedEvidence evidence) {
        this.cycles = cycles;
        this.evidence = evidence;
    }

    /** Every line of the cycle's edition, in its order. */
    List<LineInput> of(Assessment assessment) {
        return sources(assessment).inputs();
    }

    /** Every line of an edition, in its order, as it would follow from the same items. */
    List<LineInput> of(Assessment assessment, Edition edition, Readings readings) {
        return new Sources(assessment, edition, readings, ofYear(assessment)).inputs();
    }

    /** These lines of an edition under each of several readings, as they would follow from the same items. */
    List<List<LineInput>> of(
            Assessment assessment, Edition edition, Set<IndicatorCode> indicators, List<Readings> readings) {
        List<AcceptedItem> items = ofYear(assessment);
        return readings.stream()
                .map(each -> new Sources(assessment, edition, each, items))
                .map(sources -> sources.inputs(indicators))
                .toList();
    }

    /** One line, as it would follow from these items instead of those accepted so far. */
    LineInput of(Assessment assessment, IndicatorCode indicator, List<AcceptedItem> accepted) {
        Sources sources = sources(assessment);
        return sources.input(
                sources.edition().indicator(indicator),
                accepted.stream().map(LineInputs::row).toList());
    }

    /** What lines follow from, where these items are what counts of the body's year. */
    Sources of(Assessment assessment, List<AcceptedItem> ofYear) {
        QuarterCycle cycle = cycles.get(assessment.cycleId());
        return new Sources(assessment, cycles.editionOf(cycle), cycles.readingsOf(cycle), ofYear);
    }

    private Sources sources(Assessment assessment) {
        return of(assessment, ofYear(assessment));
    }

    private List<AcceptedItem> ofYear(Assessment assessment) {
        return evidence.ofBodyInYear(assessment.body(), assessment.quarter().year());
    }

    static AcceptedRow row(AcceptedItem item) {
        ItemVersion version = item.version();
        return new AcceptedRow(
                version.id(),
                version.quarter(),
                version.content(),
                item.quantity(),
                item.inFull(),
                version.submittedAt());
    }

    /**
     * What the lines of one body follow from.
     *
     * @param ofYear what counts of everything the body submitted in the assessed year
     */
    record Sources(Assessment assessment, Edition edition, Readings readings, List<AcceptedItem> ofYear) {

        private List<LineInput> inputs() {
            return inputs(edition.indicators().stream());
        }

        private List<LineInput> inputs(Set<IndicatorCode> codes) {
            return inputs(edition.indicators().stream().filter(indicator -> codes.contains(indicator.code())));
        }

        private List<LineInput> inputs(Stream<Indicator> indicators) {
            return indicators
                    .map(indicator -> input(indicator, ofQuarter(indicator)))
                    .toList();
        }

        LineInput input(Indicator indicator, List<AcceptedRow> accepted) {
            return new LineInput(
                    indicator,
                    readings,
                    assessment.quarter(),
                    Applicability.of(assessment, indicator),
                    assessment.headcounts(),
                    accepted,
                    rows(indicator, quarter -> quarter.compareTo(assessment.quarter()) < 0));
        }

        List<AcceptedRow> ofQuarter(Indicator indicator) {
            return rows(indicator, assessment.quarter()::equals);
        }

        private List<AcceptedRow> rows(Indicator indicator, Predicate<QuarterId> quarter) {
            return ofYear.stream()
                    .filter(item -> item.version().indicator().equals(indicator.code()))
                    .filter(item -> quarter.test(item.version().quarter()))
                    .map(LineInputs::row)
                    .toList();
        }
    }
}
