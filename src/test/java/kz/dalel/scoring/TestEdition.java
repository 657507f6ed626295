package kz.dalel.scoring;

import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Indicator;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.IndicatorCode;

/** The delivered edition, and lines scored under it. */
public final class TestEdition {

    public static final Edition EDITION = Editions.load(Optional.empty()).byId(EditionId.of("tbn4-2024"));

    private TestEdition() {}

    public static Indicator indicator(String code) {
        return EDITION.indicator(IndicatorCode.of(code));
    }

    public static ScoreLine score(String code, String facts) {
        return score(code, facts, Map.of());
    }

    public static ScoreLine score(String code, String facts, Map<String, String> readings) {
        return FactsJson.score(indicator(code), facts, EDITION.readings(readings));
    }
}
