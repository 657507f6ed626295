package kz.dalel.files.domain;

import java.util.HashMap;
import java.util.Map;
import kz.dalel.files.FileLimits;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Counts the uploads that are going on, so that neither one person nor all of them take everything from everybody else. */
@Component
public class UploadGate {

    private final int perPerson;
    private final int inAll;
    private final Map<PersonId, Integer> going = new HashMap<>();
    private int all;

    public UploadGate(FileLimits limits) {
        this.perPerson = limits.uploadsPerPerson();
        this.inAll = limits.uploadsAtOnce();
    }

    /**
     * @return the place of one upload; to be left when it is over
     * @throws UserError {@code TOO_MANY} if the person has as many uploads going as one may have, {@code UNAVAILABLE} if everybody
     *     together has
     */
    public synchronized Place enter(PersonId person) {
        if (going.getOrDefault(person, 0) >= perPerson) {
            throw new UserError(UserError.Kind.TOO_MANY, "files.tooManyUploads", Integer.toString(perPerson));
        }
        if (all >= inAll) {
            throw new UserError(UserError.Kind.UNAVAILABLE, "files.busy");
        }
        all++;
        going.merge(person, 1, Integer::sum);
        return () -> leave(person);
    }

    private synchronized void leave(PersonId person) {
        all--;
        going.computeIfPresent(person, (who, count) -> count == 1 ? null : count - 1);
    }

    /** The place of one upload. */
    @FunctionalInterface
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
