package kz.dalel.scoring.core.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report form (2.5.4).
 *
 * @param report the state of its data
 */
public record ReportForm(ReportFormState report) implements Facts {

    @Override
    public Optional<Reason> fault() {
        return Optional.empty();
    }

    @Override
    public List<Given> given() {
        return List.of(new Given("report", report.notation()));
    }

    @Override
    public Map<String, Object> recorded() {
        return Map.of("report", report.notation());
    }
}
