package kz.dalel.platform.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.dalel.methodology.Edition;
import kz.dalel.platform.time.WhereTimeIsPlayed;
import kz.dalel.registry.AppointPerson;
import kz.dalel.registry.CloseBody;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.registry.RegisterBody;
import kz.dalel.registry.RegisteredBody;
import kz.dalel.registry.RegisteredUnit;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;
import org.springframework.stereotype.Component;

/** The bodies and people of a rehearsal. */
@Component
@WhereTimeIsPlayed
class RehearsalCast {

    private static final Messages MESSAGES = Messages.kept("rehearse");

    /** Reserved for examples by RFC 2606: it can be nobody's site. */
    private static final String SITE = "site.example";

    private final RegisterBody registerBody;
    private final CloseBody closeBody;
    private final AppointPerson appointPerson;
    private final Map<BodyId, PersonId> officers = new HashMap<>();

    RehearsalCast(RegisterBody registerBody, CloseBody closeBody, AppointPerson appointPerson) {
        this.registerBody = registerBody;
        this.closeBody = closeBody;
        this.appointPerson = appointPerson;
    }

    PersonId supervisor() {
        return PersonId.of("supervisor");
    }

    PersonId verifier() {
        return PersonId.of("verifier");
    }

    PersonId commission() {
        return PersonId.of("commission");
    }

    PersonId officerOf(RehearsalBody body) {
        return officers.get(body.id());
    }

    void appointStaff(LocalDate from) {
        officers.clear();
        appoint(supervisor(), HeldRole.of(Role.SUPERVISOR), from);
        appoint(verifier(), HeldRole.of(Role.VERIFIER), from);
        appoint(commission(), HeldRole.of(Role.COMMISSION), from);
    }

    /** Registers the body from its quarter on, with an officer of its own. */
    void register(RehearsalBody body, Edition edition) {
        RegistryOfFacts registry = new RegistryOfFacts(edition, body.facts());
        LocalDate from = body.quarter().firstDay();
        registerBody.handle(new RegisterBody.Command(
                new RegisteredBody(
                        body.id(),
                        body.kind(),
                        body.name(),
                        Optional.empty(),
                        true,
                        null,
                        body.externalAnalysisYear().map(Set::of).orElse(Set.of()),
                        registry.headcounts(),
                        units(body.id(), registry),
                        Set.of(SITE)),
                from));
        // Logins are Latin, body codes need not be.
        PersonId officer = PersonId.of("officer-" + (officers.size() + 1));
        officers.put(body.id(), officer);
        appoint(officer, HeldRole.of(Role.OFFICER, body.id()), from);
    }

    /** Takes the body out of the quarters that follow its own. */
    void close(RehearsalBody body) {
        closeBody.handle(new CloseBody.Command(body.id(), body.quarter().lastDay()));
    }

    private static List<RegisteredUnit> units(BodyId body, RegistryOfFacts registry) {
        List<RegisteredUnit> units = new ArrayList<>();
        registry.units().forEach((unitClass, number) -> {
            for (int ordinal = 1; ordinal <= number; ordinal++) {
                String code = "%s-%05d".formatted(unitClass.code(), ordinal);
                units.add(new RegisteredUnit(new UnitId(body, code), unitClass, MESSAGES.text("rehearse.unit", code)));
            }
        });
        return units;
    }

    private void appoint(PersonId login, HeldRole role, LocalDate from) {
        Person person = new Person(login, MESSAGES.text("rehearse.person", login.value()), null);
        appointPerson.handle(new AppointPerson.Command(person, role, from));
    }
}
