package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.registry.persistence.AppointmentQueries;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which roles people hold or are going to hold in their own right. */
@Service
@Transactional(readOnly = true)
public class Appointments {

    private final AppointmentQueries queries;
    private final Clock clock;

    Appointments(AppointmentQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** The person's present and coming ones, in the order of their first days. */
    public List<Appointment> of(PersonId person) {
        return queries.of(person, LocalDate.now(clock));
    }

    /** Whether the person holds the role on any of the days; the last is empty until further notice. */
    public boolean exist(PersonId person, HeldRole role, LocalDate from, Optional<LocalDate> to) {
        return of(person).stream().anyMatch(each -> each.role().equals(role) && each.touches(from, to));
    }

    /**
     * People by a part of name, login, address or code of their body, with present and coming roles, in the order of their names.
     *
     * @param text empty finds everybody
     * @param most how many at most
     */
    public Map<Person, List<Appointment>> find(String text, int most) {
        return queries.find(text, most, LocalDate.now(clock));
    }
}
