package kz.dalel.platform.demo;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.registry.ImportRegistry;
import kz.dalel.registry.InitialPassword;
import kz.dalel.registry.People;
import kz.dalel.registry.RegistryFile;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The fictional bodies and people of the demo. */
@Component
@Profile("demo")
class DemoCast {

    static final PersonId SUPERVISOR = PersonId.of("supervisor");
    static final PersonId COMMISSION = PersonId.of("commission");
    static final PersonId HEAD_VERIFIER = PersonId.of("headverifier");

    /** Known to everybody; production refuses to start while anybody has it. */
    private static final InitialPassword PASSWORD = new InitialPassword("demo");

    private static final String REGISTRY = "demo/registry";

    private final ImportRegistry importRegistry;
    private final People people;

    DemoCast(ImportRegistry importRegistry, People people) {
        this.importRegistry = importRegistry;
        this.people = people;
    }

    void enter(LocalDate validFrom) {
        importRegistry.handle(new ImportRegistry.Command(
                RegistryFile.fromClasspath(REGISTRY), validFrom, false, person -> Optional.of(PASSWORD)));
    }

    PersonId officerOf(BodyId body) {
        return people.holders(Role.OFFICER, body).get(0).id();
    }
}
