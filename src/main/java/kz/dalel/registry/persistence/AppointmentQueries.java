package kz.dalel.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.registry.Appointment;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roles with their dates, as people hold them in their own right. Rows that never held do not count. */
@Repository
public class AppointmentQueries {

    private static final String NOT_PASSED = " (r.valid_to is null or r.valid_to >= :day and r.valid_to >= r.valid_from) ";

    private final JdbcClient jdbc;

    AppointmentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Appointment> of(PersonId person, LocalDate day) {
        return jdbc.sql("select * from dalel.person_role r where person = :person and" + NOT_PASSED + "order by valid_from, role, body")
                .param("person", person.value())
                .param("day", day)
                .query((row, number) -> appointment(row))
                .list();
    }

    public Map<Person, List<Appointment>> find(String text, int most, LocalDate day) {
        Map<Person, List<Appointment>> found = new LinkedHashMap<>();
        jdbc.sql("""
                        with found as (
                            select p.login, p.name, p.email from dalel.person p
                            where :text = '' or concat_ws(' ', p.name, p.login, p.email) ilike :part
                               or exists (select from dalel.person_role b where b.person = p.login and b.body ilike :part)
                            order by p.name, p.login limit :most)
                        select p.*, r.role, r.body, r.valid_from, r.valid_to
                        from found p left join dalel.person_role r on r.person = p.login and
                        """ + NOT_PASSED + "order by p.name, p.login, r.valid_from, r.role, r.body")
                .param("text", text)
                .param("part", "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("most", most)
                .param("day", day)
                .query(row -> {
                    Person person = new Person(PersonId.of(row.getString("login")), row.getString("name"), row.getString("email"));
                    List<Appointment> appointments = found.computeIfAbsent(person, each -> new ArrayList<>());
                    if (row.getString("role") != null) {
                        appointments.add(appointment(row));
                    }
                });
        return found;
    }

    /** Whether somebody is an administrator on the day and until further notice. */
    public boolean administratorRemains(LocalDate day) {
        return jdbc.sql("""
                        select exists (select from dalel.person_role
                        where role = :role and valid_from <= :day and valid_to is null)
                        """)
                .param("role", Role.ADMIN.name())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        HeldRole role = RegistryTables.heldRole(row);
        return new Appointment(
                role, row.getObject("valid_from", LocalDate.class), Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }
}
