package kz.dalel.registry;

import java.util.UUID;
import kz.dalel.registry.persistence.SessionKeyRows;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are logged in with: not the sessions themselves, which each node keeps, but what they have to know to be good. */
@Service
public class Sessions {

    private final SessionKeyRows keys;

    Sessions(SessionKeyRows keys) {
        this.keys = keys;
    }

    /** Ends all of a person's sessions now, on every node. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(PersonId person) {
        keys.put(person, UUID.randomUUID());
    }

    /** What the person's sessions begin with at present. One that began with something else has ended. */
    @Transactional(readOnly = true)
    public String key(PersonId person) {
        return keys.find(person).map(UUID::toString).orElse("");
    }
}
