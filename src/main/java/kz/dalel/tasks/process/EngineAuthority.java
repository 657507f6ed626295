package kz.dalel.tasks.process;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets use cases drive the engine in the application's own name. Whether a person may do something is decided by the use case; what
 * then follows in the processes (telling another process, starting one) is nothing the person needs engine permissions for.
 */
@Component
class EngineAuthority {

    private final IdentityService identities;

    EngineAuthority(IdentityService identities) {
        this.identities = identities;
    }

    <T> T asApplication(Supplier<T> work) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            identities.setAuthentication(person);
        }
    }
}
