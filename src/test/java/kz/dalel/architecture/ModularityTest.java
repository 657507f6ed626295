package kz.dalel.architecture;

import kz.dalel.DalelApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms use each other only in the directions their {@code package-info} allows, and only what is public. */
class ModularityTest {

    @Test
    void shouldKeepToTheAllowedDependencies() {
        ApplicationModules.of(DalelApplication.class).verify();
    }
}
