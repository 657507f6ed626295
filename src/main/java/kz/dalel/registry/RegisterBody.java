package kz.dalel.registry;

import java.time.LocalDate;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a new body with its units and figures. */
@Service
public class RegisterBody {

    private final Registry registry;
    private final RegistryUpdate update;

    RegisterBody(Registry registry, RegistryUpdate update) {
        this.registry = registry;
        this.update = update;
    }

    /** @throws UserError (conflict) if the body is registered on that day already, or if it contradicts the registry */
    @Transactional
    public void handle(Command command) {
        if (registry.bodyOn(command.body().id(), command.validFrom()).isPresent()) {
            throw new UserError(UserError.Kind.CONFLICT, "registry.bodyKnown", command.body().id().value());
        }
        update.apply(BodyChanges.of(command.body(), command.validFrom()));
    }

    /** @param validFrom the first day on which all of this holds */
    public record Command(RegisteredBody body, LocalDate validFrom) {}
}
