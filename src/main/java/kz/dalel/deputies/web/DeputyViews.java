package kz.dalel.deputies.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.dalel.registry.Deputies;
import kz.dalel.registry.Deputy;
import kz.dalel.registry.DeputyAccess;
import kz.dalel.registry.DeputyId;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.registry.PossibleDeputies;
import kz.dalel.registry.PossibleDeputies.Absence;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.Registry;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a person sees of absences: one's own, those one stands in at, and those one may name a deputy for. */
@Component
@Transactional(readOnly = true)
class DeputyViews {

    private final Deputies deputies;
    private final PossibleDeputies possible;
    private final DeputyAccess access;
    private final People people;
    private final Registry registry;
    private final Clock clock;

    DeputyViews(
            Deputies deputies,
            PossibleDeputies possible,
            DeputyAccess access,
            People people,
            Registry registry,
            Clock clock) {
        this.deputies = deputies;
        this.possible = possible;
        this.access = access;
        this.people = people;
        this.registry = registry;
        this.clock = clock;
    }

    PageView page(PersonId reader) {
        LocalDate today = LocalDate.now(clock);
        Map<BodyId, String> bodies = registry.bodiesOn(today).stream()
                .collect(Collectors.toMap(RegisteredBody::id, RegisteredBody::name));
        List<AbsenceView> absences = possible.absences(reader).stream()
                .map(absence -> AbsenceView.of(absence, reader, bodies))
                .toList();
        List<DeputyView> known = deputies.presentAndComing().stream()
                .filter(deputy -> deputy.deputy().equals(reader) || mayName(reader, deputy))
                .map(deputy -> view(deputy, reader, today, bodies))
                .toList();
        return new PageView(today, absences, known);
    }

    private boolean mayName(PersonId reader, Deputy deputy) {
        return access.mayName(reader, deputy.person(), deputy.role());
    }

    private DeputyView view(Deputy deputy, PersonId reader, LocalDate today, Map<BodyId, String> bodies) {
        return new DeputyView(
                deputy.id(),
                name(deputy.person()),
                title(deputy.role()),
                nameOfBody(deputy.role(), bodies),
                name(deputy.deputy()),
                deputy.from(),
                deputy.to(),
                name(deputy.namedBy()),
                deputy.end().map(end -> name(end.by())).orElse(null),
                deputy.isAtWorkOn(today),
                deputy.end().isEmpty() && mayName(reader, deputy));
    }

    private String name(PersonId id) {
        return people.person(id).map(Person::name).orElse(id.value());
    }

    private static String title(HeldRole role) {
        return Messages.of("registry").text("registry.role." + role.role().code());
    }

    private static String nameOfBody(HeldRole role, Map<BodyId, String> bodies) {
        return role.body().map(body -> bodies.getOrDefault(body, body.value())).orElse(null);
    }

    /**
     * The page.
     *
     * @param today first day that can be chosen
     * @param absences whose deputies the reader may name, oneself first
     * @param deputies present and coming deputyships the reader has to do with
     */
    record PageView(LocalDate today, List<AbsenceView> absences, List<DeputyView> deputies) {}

    /**
     * Somebody who could be away.
     *
     * @param body null for roles of the whole system, as its name
     * @param own whether that is the reader
     */
    record AbsenceView(
            PersonId person, String name, Role role, String roleTitle, BodyId body, String bodyName, boolean own) {

        static AbsenceView of(Absence absence, PersonId reader, Map<BodyId, String> bodies) {
            HeldRole role = absence.role();
            Optional<BodyId> body = role.body();
            return new AbsenceView(
                    absence.person().id(),
                    absence.person().name(),
                    role.role(),
                    title(role),
                    body.orElse(null),
                    nameOfBody(role, bodies),
                    absence.person().id().equals(reader));
        }
    }

    /**
     * A deputyship; people by their names.
     *
     * @param bodyName null for roles of the whole system
     * @param endedBy who ended it before its time; null if nobody did
     * @param atWork whether work goes to the deputy today
     * @param dismissable whether the reader may end it
     */
    record DeputyView(
            DeputyId id,
            String person,
            String roleTitle,
            String bodyName,
            String deputy,
            LocalDate from,
            LocalDate to,
            String namedBy,
            String endedBy,
            boolean atWork,
            boolean dismissable) {}
}
