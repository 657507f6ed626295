package kz.dalel.registry;

import java.time.LocalDate;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what is new or different about a body from a day on. Units, figures and analyses that the command leaves out stay
 * as they are; {@link CloseBody} and {@link CloseUnit} end what has ended.
 */
@Service
public class ChangeBody {

    private final Registry registry;
    private final RegistryUpdate update;

    ChangeBody(Registry registry, RegistryUpdate update) {
        this.registry = registry;
        this.update = update;
    }

    /** @throws UserError if the body is not registered on that day, or if the registry knows something later already */
    @Transactional
    public void handle(Command command) {
        BodyChanges.require(registry, command.body().id(), command.validFrom());
        update.apply(BodyChanges.of(command.body(), command.validFrom()));
    }

    /** @param validFrom the first day on which it is so */
    public record Command(RegisteredBody body, LocalDate validFrom) {}
}
