package kz.dalel.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;

/** Who may read a body's score before the rating is published. */
@Component
public class ScoreReaders {

    private final People people;
    private final ConflictsOfInterest conflicts;
    private final Clock clock;

    ScoreReaders(People people, ConflictsOfInterest conflicts, Clock clock) {
        this.people = people;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * Officers and the head of the body, the commission and supervisors; verifiers too, unless they belong or belonged to
     * the body.
     *
     * @throws UserError {@code NOT_FOUND} for everybody else
     */
    public void require(PersonId actor, BodyId body) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        boolean reader = Stream.of(Role.OFFICER, Role.HEAD).anyMatch(role -> people.roleOn(actor, role, body, today))
                || Stream.of(Role.COMMISSION, Role.SUPERVISOR).anyMatch(role -> people.roleOn(actor, role, today))
                || Stream.of(Role.VERIFIER, Role.HEAD_VERIFIER).anyMatch(role -> people.roleOn(actor, role, today))
                        && !conflicts.exist(actor, body);
        if (!reader) {
            throw new UserError(UserError.Kind.NOT_FOUND, "scoring.noScore");
        }
    }
}
