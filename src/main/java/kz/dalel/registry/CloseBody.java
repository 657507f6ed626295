package kz.dalel.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.dalel.registry.domain.BodyChange;
import kz.dalel.registry.domain.Entry;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a body, so that later quarters do not assess it. Its people keep their roles, because the quarters it was assessed in
 * may still be appealed.
 */
@Service
public class CloseBody {

    private final Registry registry;
    private final RegistryUpdate update;

    CloseBody(Registry registry, RegistryUpdate update) {
        this.registry = registry;
        this.update = update;
    }

    /** @throws UserError if the body is not registered on that day, or if the registry knows something later already */
    @Transactional
    public void handle(Command command) {
        RegisteredBody body = BodyChanges.require(registry, command.body(), command.lastDay());
        BodyChange change =
                new BodyChange(body.id(), body.kind(), known -> known.orElseThrow(), command.lastDay());
        update.apply(new RegistryChange(
                command.lastDay(),
                List.of(new Entry<>(null, change)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of()));
    }

    /** @param lastDay the last day on which the body exists */
    public record Command(BodyId body, LocalDate lastDay) {}
}
