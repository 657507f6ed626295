package kz.dalel.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.dalel.quarter.AssessedQuarter;
import kz.dalel.quarter.AssessedQuarters;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies whose quarters a person may read. */
@Service
@Transactional(readOnly = true)
public class ReadableBodies {

    private final DeskAccess access;
    private final AssessedQuarters quarters;
    private final People people;

    ReadableBodies(DeskAccess access, AssessedQuarters quarters, People people) {
        this.access = access;
        this.quarters = quarters;
        this.people = people;
    }

    /** Those that were ever assessed, the person's own ones first; few queries, however many bodies there are. */
    public List<ReadableBody> of(PersonId person) {
        Set<HeldRole> roles = access.roles(person);
        if (roles.isEmpty()) {
            return List.of();
        }
        Set<BodyId> belonged = people.bodiesEverBelongedTo(person);
        return quarters.latest().stream()
                .flatMap(latest -> DeskAccess.reader(person, latest.body(), roles, () -> belonged).stream()
                        .map(reader -> new ReadableBody(latest, reader.ofBody())))
                .sorted(Comparator.comparing(ReadableBody::own).reversed())
                .toList();
    }

    /**
     * A body that a person may read.
     *
     * @param latest its latest quarter
     * @param own whether the person is on the body's side
     */
    public record ReadableBody(AssessedQuarter latest, boolean own) {}
}
