package kz.dalel.registry.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.dalel.shared.BodyId;

/**
 * What shall be in the registry from a day on. What a change does not mention stays as it is.
 *
 * @param from the first day
 * @param misread bodies that were mentioned but could not be understood; they are not missing a second time
 */
public record RegistryChange(
        LocalDate from,
        List<Entry<BodyChange>> bodies,
        List<Entry<UnitChange>> units,
        List<Entry<Fact<HeadcountKey, Long>>> headcounts,
        List<Entry<Fact<AnalysisKey, Held>>> analyses,
        List<Entry<PersonChange>> people,
        List<Entry<Fact<ProjectKey, Held>>> projects,
        Set<BodyId> misread) {

    public static RegistryChange ofPeople(LocalDate from, List<Entry<PersonChange>> people) {
        return new RegistryChange(from, List.of(), List.of(), List.of(), List.of(), people, List.of(), Set.of());
    }
}
