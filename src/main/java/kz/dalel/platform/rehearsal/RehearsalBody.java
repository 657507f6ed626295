package kz.dalel.platform.rehearsal;

import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.platform.play.GivenFacts;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;

/**
 * A recorded body of the file.
 *
 * @param fileId its id in the file; one body may be recorded for several quarters
 * @param id its code in the rehearsal's registry, different for every record
 * @param externalAnalysisYear calendar year of an external analysis, if there was one (A16)
 * @param facts by indicator, only those it is assessed by
 */
public record RehearsalBody(
        String fileId,
        BodyId id,
        String name,
        BodyKind kind,
        QuarterId quarter,
        Optional<Integer> externalAnalysisYear,
        Map<IndicatorCode, GivenFacts> facts) {

    /** Recorded bodies have a Public Council: a body without one has no facts to record for it. */
    static BodyTraits traits(BodyKind kind, QuarterId quarter, Optional<Integer> externalAnalysisYear) {
        boolean theYearBefore = externalAnalysisYear.filter(year -> year == quarter.year() - 1).isPresent();
        return new BodyTraits(kind, theYearBefore, true);
    }
}
