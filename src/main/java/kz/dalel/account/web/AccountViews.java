package kz.dalel.account.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.registry.Appointment;
import kz.dalel.registry.Appointments;
import kz.dalel.registry.CurrentSignIn;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.Registry;
import kz.dalel.registry.Role;
import kz.dalel.registry.RoleChanges;
import kz.dalel.registry.SignIns;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what administrators see of accounts. */
@Component
@Transactional(readOnly = true)
class AccountViews {

    private static final int MOST_FOUND = 100;

    private final Appointments appointments;
    private final People people;
    private final Registry registry;
    private final RoleChanges changes;
    private final SignIns signIns;
    private final CurrentSignIn current;
    private final Clock clock;

    AccountViews(Appointments appointments, People people, Registry registry, RoleChanges changes, SignIns signIns, CurrentSignIn current,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.registry = registry;
        this.changes = changes;
        this.signIns = signIns;
        this.current = current;
        this.clock = clock;
    }

    PageView page(PersonId reader, String find) {
        people.require(reader, Role.ADMIN);
        LocalDate today = LocalDate.now(clock);
        Map<Person, List<Appointment>> found = appointments.find(find, MOST_FOUND + 1);
        List<AccountLine> lines = found.entrySet().stream().limit(MOST_FOUND)
                .map(each -> new AccountLine(each.getKey().id(), each.getKey().name(), each.getKey().email(),
                        each.getValue().stream().map(appointment -> AppointmentView.of(appointment, today)).toList()))
                .toList();
        List<BodyChoice> bodies = registry.bodiesOn(today).stream().map(BodyChoice::of).toList();
        return new PageView(today, lines, found.size() > MOST_FOUND, Arrays.stream(Role.values()).map(RoleChoice::of).toList(), bodies);
    }

    DetailView detail(PersonId reader, PersonId login) {
        people.require(reader, Role.ADMIN);
        Person person = people.person(login).orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "account.unknown", login.value()));
        LocalDate today = LocalDate.now(clock);
        List<LedgerEntry> history = changes.of(login);
        return new DetailView(login, person.name(), person.email(), login.equals(reader), signIns.passwordsAreKept(),
                appointments.of(login).stream().map(each -> AppointmentView.of(each, today)).toList(),
                signIns.open(login).stream().map(each -> SignInView.of(each, current.id())).toList(),
                history.stream().map(this::change).toList(), history.stream().mapToLong(LedgerEntry::sequence).findFirst().orElse(0));
    }

    private ChangeView change(LedgerEntry entry) {
        String[] matter = entry.matter().split("/");
        String role = matter.length > 1 ? title(matter[1]) : null;
        String body = matter.length > 2 ? matter[2] : null;
        String actor = people.person(entry.actor()).map(Person::name).orElseGet(() -> Messages.of("account").text("account.operator"));
        return new ChangeView(entry.recordedAt(), actor, entry.act().title(), role, body, entry.reason().orElse(""));
    }

    private static String title(String role) {
        return Messages.of("registry").text("registry.role." + role);
    }

    /**
     * The page.
     *
     * @param today first day that can be chosen
     * @param more whether there are more than are shown
     * @param roles to choose from
     * @param bodies to choose from, those of today
     */
    record PageView(LocalDate today, List<AccountLine> accounts, boolean more, List<RoleChoice> roles, List<BodyChoice> bodies) {}

    record RoleChoice(Role role, String title, boolean ofBody) {

        static RoleChoice of(Role role) {
            return new RoleChoice(role, AccountViews.title(role.code()), role.isOfBody());
        }
    }

    record BodyChoice(BodyId body, String name) {

        static BodyChoice of(RegisteredBody body) {
            return new BodyChoice(body.id(), body.name());
        }
    }

    /** @param roles present and coming; empty for somebody who has left */
    record AccountLine(PersonId login, String name, String email, List<AppointmentView> roles) {}

    /**
     * @param body null for roles of the whole system
     * @param to null until further notice
     * @param begun whether it holds today
     */
    record AppointmentView(Role role, String title, BodyId body, LocalDate from, LocalDate to, boolean begun) {

        static AppointmentView of(Appointment appointment, LocalDate today) {
            Role role = appointment.role().role();
            return new AppointmentView(role, AccountViews.title(role.code()), appointment.role().body().orElse(null), appointment.from(),
                    appointment.to().orElse(null), !appointment.from().isAfter(today));
        }
    }

    /**
     * One account.
     *
     * @param own whether it is the reader's
     * @param passwordIsKept whether people have passwords here
     * @param seen number of the last change, to be sent back with the next one
     */
    record DetailView(PersonId login, String name, String email, boolean own, boolean passwordIsKept, List<AppointmentView> roles,
            List<SignInView> signIns, List<ChangeView> changes, long seen) {}

    /**
     * A change of what the person may do.
     *
     * @param actor who decided it, by name
     * @param role null where it is about the whole person
     * @param body null for roles of the whole system
     * @param reason from which day, and why
     */
    record ChangeView(Instant at, String actor, String act, String role, String body, String reason) {}
}
