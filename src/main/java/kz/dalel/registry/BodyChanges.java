package kz.dalel.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.dalel.registry.domain.AnalysisKey;
import kz.dalel.registry.domain.BodyChange;
import kz.dalel.registry.domain.BodyDetails;
import kz.dalel.registry.domain.Entry;
import kz.dalel.registry.domain.Fact;
import kz.dalel.registry.domain.HeadcountKey;
import kz.dalel.registry.domain.Held;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.registry.domain.SiteHost;
import kz.dalel.registry.domain.UnitChange;
import kz.dalel.registry.domain.UnitDetails;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Language;
import kz.dalel.shared.UserError;

/** A body as a change of the registry. */
final class BodyChanges {

    private BodyChanges() {}

    static RegistryChange of(RegisteredBody body, LocalDate from) {
        BodyDetails details = new BodyDetails(
                body.name(),
                body.parent(),
                body.publicCouncil(),
                body.noPublicCouncilReason(),
                hosts(body.siteHosts()));
        return new RegistryChange(
                from,
                List.of(new Entry<>(null, new BodyChange(body.id(), body.kind(), known -> details, null))),
                body.units().stream()
                        .map(BodyChanges::unit)
                        .toList(),
                body.headcounts().entrySet().stream()
                        .map(count -> entry(new HeadcountKey(body.id(), count.getKey()), count.getValue(), from))
                        .toList(),
                body.externalAnalysisYears().stream()
                        .map(year -> entry(new AnalysisKey(body.id(), year), Held.YES, from))
                        .toList(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static Entry<UnitChange> unit(RegisteredUnit unit) {
        UnitDetails details = new UnitDetails(unit.unitClass(), unit.name(), hosts(unit.siteHosts()));
        return new Entry<>(null, new UnitChange(unit.id(), known -> details, null));
    }

    private static SortedSet<String> hosts(Set<String> typed) {
        return typed.stream().map(SiteHost::normalise).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws UserError (not found) if the body is not registered on the day */
    static RegisteredBody require(Registry registry, BodyId body, LocalDate day) {
        return registry.bodyOn(body, day)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND, "registry.bodyNotOn", body.value(), Language.current().write(day)));
    }

    private static <K, C> Entry<Fact<K, C>> entry(K key, C content, LocalDate from) {
        return new Entry<>(null, new Fact<>(key, content, from, null));
    }
}
