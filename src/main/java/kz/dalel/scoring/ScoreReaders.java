package kz.dalel.scoring;

import kz.dalel.registry.BodyReaders;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who may read a body's score before the rating is published. */
@Component
public class ScoreReaders {

    private final BodyReaders readers;

    ScoreReaders(BodyReaders readers) {
        this.readers = readers;
    }

    /** @throws UserError {@code NOT_FOUND} for everybody but {@link BodyReaders} */
    public void require(PersonId actor, BodyId body) {
        if (!readers.include(actor, body)) {
            throw new UserError(UserError.Kind.NOT_FOUND, "scoring.noScore");
        }
    }
}
