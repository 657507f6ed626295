package kz.dalel.scoring.core.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts that are numbers only. */
public sealed interface Numbers extends Facts
        permits PartOfWhole, Counted, OffenceReports, ByMonth, InternalAnalysis, ExternalPlan, Cartogram {

    /** The numbers in the order of their keys. */
    List<Count> counts();

    @Override
    default Optional<Reason> fault() {
        return FactRules.notNegative(counts());
    }

    @Override
    default List<Given> given() {
        return counts().stream().map(Count::given).toList();
    }

    @Override
    default Map<String, Object> recorded() {
        Map<String, Object> recorded = new LinkedHashMap<>();
        counts().forEach(count -> recorded.put(count.name(), count.value()));
        return recorded;
    }
}
