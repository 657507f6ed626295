package kz.dalel.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.dalel.registry.domain.Entry;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.registry.domain.UnitChange;
import kz.dalel.shared.UnitId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a unit, so that later quarters do not count it. */
@Service
public class CloseUnit {

    private final Registry registry;
    private final RegistryUpdate update;

    CloseUnit(Registry registry, RegistryUpdate update) {
        this.registry = registry;
        this.update = update;
    }

    /** @throws UserError if the unit is not registered on that day, or if the registry knows something later already */
    @Transactional
    public void handle(Command command) {
        RegisteredUnit unit = BodyChanges.require(registry, command.unit().body(), command.lastDay()).units().stream()
                .filter(candidate -> candidate.id().equals(command.unit()))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND, "registry.unitUnknown", command.unit().toString()));
        UnitChange ending = new UnitChange(unit.id(), known -> known.orElseThrow(), command.lastDay());
        update.apply(new RegistryChange(
                command.lastDay(),
                List.of(),
                List.of(new Entry<>(null, ending)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of()));
    }

    /** @param lastDay the last day on which the unit exists */
    public record Command(UnitId unit, LocalDate lastDay) {}
}
