package kz.dalel.methodology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UserError;

/**
 * One edition of the methodology. A quarter is scored, appealed and recomputed for ever under the edition it was opened
 * with.
 *
 * @param id the edition's name
 * @param title its Russian title
 * @param projects the tree of projects, tasks and indicators
 * @param interpretations the register of interpretations in the order of their codes
 */
public record Edition(EditionId id, String title, List<Project> projects, List<Interpretation> interpretations) {

    public Edition {
        projects = List.copyOf(projects);
        interpretations = List.copyOf(interpretations);
    }

    /** Every indicator in the regulation's order; what replaces a project comes behind the project's own. */
    public List<Indicator> indicators() {
        return projects.stream().flatMap(project -> project.indicators().stream()).toList();
    }

    /**
     * @throws UserError {@code NOT_FOUND} if the edition has no such indicator
     */
    public Indicator indicator(IndicatorCode code) {
        return find(code)
                .orElseThrow(() ->
                        new UserError(UserError.Kind.NOT_FOUND, "methodology.unknownIndicator", code.value(), id.value()));
    }

    public Optional<Indicator> find(IndicatorCode code) {
        return indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    public Optional<Interpretation> interpretation(String code) {
        return interpretations.stream()
                .filter(interpretation -> interpretation.code().equals(code))
                .findFirst();
    }

    /** The readings the edition takes unless a quarter chooses others. */
    public Readings defaultReadings() {
        return readings(Map.of());
    }

    /**
     * The readings of a quarter that chooses some by itself.
     *
     * @param overrides option code by interpretation code, for example {@code A10 → highest}
     * @throws UserError {@code INVALID} if an interpretation is unknown or no switch, or the option is not one of its own
     */
    public Readings readings(Map<String, String> overrides) {
        overrides.forEach(this::requireSwitchable);
        SortedMap<String, ReadingTaken> taken = new TreeMap<>();
        for (Interpretation each : interpretations) {
            String option = overrides.getOrDefault(each.code(), each.taken());
            taken.put(
                    each.code(),
                    new ReadingTaken(each.code(), option, each.option(option).orElseThrow().text(), each.open()));
        }
        return new Readings(taken);
    }

    private void requireSwitchable(String code, String option) {
        Interpretation interpretation = interpretation(code)
                .filter(each -> each.choice().isPresent())
                .orElseThrow(() ->
                        new UserError(UserError.Kind.INVALID, "methodology.unknownSwitch", String.valueOf(code), id.value()));
        if (interpretation.option(option).isEmpty()) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "methodology.unknownOption",
                    String.valueOf(option),
                    code,
                    String.join(", ", interpretation.options().stream().map(Interpretation.Option::code).toList()));
        }
    }
}
