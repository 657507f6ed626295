package kz.dalel.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.dalel.registry.persistence.BodyQueries;
import kz.dalel.shared.BodyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the registry says of assessed bodies on a day. */
@Service
@Transactional(readOnly = true)
public class Registry {

    private final BodyQueries bodies;

    Registry(BodyQueries bodies) {
        this.bodies = bodies;
    }

    /** Every body registered on the day, in the order of their codes; four queries, however many there are. */
    public List<RegisteredBody> bodiesOn(LocalDate day) {
        return bodies.on(day, null);
    }

    /** The body as it was on the day; empty if it was not registered then. */
    public Optional<RegisteredBody> bodyOn(BodyId body, LocalDate day) {
        return bodies.on(day, body).stream().findFirst();
    }
}
