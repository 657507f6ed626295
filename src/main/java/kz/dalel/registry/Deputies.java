package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.registry.persistence.DeputyRows;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom. */
@Service
@Transactional(readOnly = true)
public class Deputies {

    private final DeputyRows rows;
    private final Clock clock;

    Deputies(DeputyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Everybody away in a role of the whole system today whose work is to go to a deputy, with that deputyship. */
    public Map<PersonId, Deputy> atWork(Role role) {
        LocalDate today = LocalDate.now(clock);
        return rows.on(today).stream()
                .filter(deputy -> deputy.role().equals(HeldRole.of(role)) && deputy.isAtWorkOn(today))
                .collect(Collectors.toMap(Deputy::person, Function.identity()));
    }

    /** Whether the one holds the other's role of the whole system as a deputy today. */
    public boolean standsIn(PersonId deputy, PersonId person, Role role) {
        return rows.on(LocalDate.now(clock)).stream()
                .anyMatch(each -> each.deputy().equals(deputy)
                        && each.person().equals(person)
                        && each.role().equals(HeldRole.of(role)));
    }

    /** Deputyships that have not passed, in the order of their first days. */
    public List<Deputy> presentAndComing() {
        return rows.notPassed(LocalDate.now(clock));
    }

    public Optional<Deputy> find(DeputyId id) {
        return rows.find(id);
    }
}
