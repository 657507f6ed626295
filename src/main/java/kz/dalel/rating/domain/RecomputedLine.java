package kz.dalel.rating.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.methodology.Readings;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.FactsJson;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.shared.QuarterId;

/** One line of a package computed again. */
final class RecomputedLine {

    /** What rests on the registry and on supervisors' decisions, neither of which is in a package. */
    private static final Set<NotApplicable> TAKEN_AS_STATED = EnumSet.of(NotApplicable.NO_UNITS, NotApplicable.NOT_DUE);

    private final BodyId body;
    private final Indicator indicator;
    private final Readings readings;
    private final PackageNode stated;

    RecomputedLine(BodyId body, Indicator indicator, Readings readings, PackageNode stated) {
        this.body = body;
        this.indicator = indicator;
        this.readings = readings;
        this.stated = stated;
    }

    /** @throws DoesNotHold if it comes out differently from what is stated */
    ScoredLine under(BodyTraits traits, QuarterId quarter) {
        Optional<NotApplicable> exclusion = indicator.exclusion(traits, quarter.number());
        String status = stated.member("status").text();
        if (exclusion.isPresent() || status.equals(ScoreLine.Status.NOT_APPLICABLE.code())) {
            return withoutFacts(notApplicable(exclusion));
        }
        if (status.equals(ScoreLine.Status.NOT_REPORTED.code())) {
            stated.allowing("indicator", "status");
            return withoutFacts(ScoreLine.notReported(indicator, readings));
        }
        return scored();
    }

    private ScoreLine notApplicable(Optional<NotApplicable> exclusion) {
        stated.allowing("indicator", "status", "reason");
        require("status", stated.member("status").text(), ScoreLine.Status.NOT_APPLICABLE.code());
        String reason = stated.member("reason").text();
        NotApplicable expected = exclusion.orElseGet(() -> TAKEN_AS_STATED.stream()
                .filter(each -> each.code().equals(reason))
                .findFirst()
                .orElseThrow(() -> new DoesNotHold("reason", body, indicator.code(), reason)));
        require("reason", reason, expected.code());
        return ScoreLine.notApplicable(indicator, expected, readings);
    }

    private ScoredLine scored() {
        stated.allowing("indicator", "status", "facts", "award", "deduction");
        String facts = CanonicalJson.of(stated.member("facts").plain());
        ScoreLine line = FactsJson.score(indicator, facts, readings);
        if (!line.hasFigures()) {
            throw new DoesNotHold("facts", body, indicator.code(), ExplanationText.reason(line));
        }
        require("status", stated.member("status").text(), line.status().code());
        require("award", stated.member("award").text(), line.award());
        require("deduction", stated.member("deduction").text(), line.deduction());
        return new ScoredLine(line, Optional.of(facts), List.of());
    }

    /** The items a line rests on are in no package. */
    private static ScoredLine withoutFacts(ScoreLine line) {
        return new ScoredLine(line, Optional.empty(), List.of());
    }

    private void require(String what, String said, Object computed) {
        if (!said.equals(computed.toString())) {
            throw new DoesNotHold("line." + what, body, indicator.code(), said, computed);
        }
    }
}
