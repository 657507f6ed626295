package kz.dalel.scoring.core.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.methodology.NotApplicable;

/**
 * Updated cells of the cartogram (1.5.1): two sections, each by directorates and by districts.
 *
 * @param departments all directorates
 * @param districts all districts
 * @param positionsDepartments directorates updated in the section on positions
 * @param positionsDistricts districts updated in the section on positions
 * @param risksDepartments directorates updated in the section on risks
 * @param risksDistricts districts updated in the section on risks
 */
public record Cartogram(
        long departments,
        long districts,
        long positionsDepartments,
        long positionsDistricts,
        long risksDepartments,
        long risksDistricts)
        implements Numbers {

    /** The updated cells alone. */
    public List<Count> cells() {
        return List.of(
                new Count("positions_departments", positionsDepartments),
                new Count("positions_districts", positionsDistricts),
                new Count("risks_departments", risksDepartments),
                new Count("risks_districts", risksDistricts));
    }

    private List<Count> wholes() {
        return List.of(new Count("departments", departments), new Count("districts", districts));
    }

    @Override
    public List<Count> counts() {
        return Stream.concat(wholes().stream(), cells().stream()).toList();
    }

    @Override
    public Optional<Reason> fault() {
        return FactRules.first(
                FactRules.within(cells().get(0), wholes().get(0)),
                FactRules.within(cells().get(1), wholes().get(1)),
                FactRules.within(cells().get(2), wholes().get(0)),
                FactRules.within(cells().get(3), wholes().get(1)));
    }

    @Override
    public Optional<NotApplicable> notApplicable() {
        return FactRules.noUnitsIf(departments == 0 && districts == 0);
    }
}
