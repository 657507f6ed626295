package kz.dalel.scoring.core.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best event of legal propaganda (4.3.1).
 *
 * @param reported whether data were given in the report form
 * @param scaled whether the event was scaled
 * @param views views over all channels; none without scaling
 */
public record LegalPropaganda(boolean reported, boolean scaled, long views) implements Facts {

    public Count viewCount() {
        return new Count("views", views);
    }

    @Override
    public Optional<Reason> fault() {
        return FactRules.first(
                FactRules.notNegative(List.of(viewCount())),
                !scaled && views > 0 ? Optional.of(Reason.of("views-without-scaling", views)) : Optional.empty());
    }

    @Override
    public List<Given> given() {
        return List.of(
                new Given("reported", String.valueOf(reported)),
                new Given("scaled", String.valueOf(scaled)),
                viewCount().given());
    }

    @Override
    public Map<String, Object> recorded() {
        Map<String, Object> recorded = new LinkedHashMap<>();
        recorded.put("reported", reported);
        recorded.put("scaled", scaled);
        recorded.put("views", views);
        return recorded;
    }
}
