/** The page «Состав органов»: corrections of the units a body is assessed over, with what they would do to its points. */
@ApplicationModule(
        displayName = "Corrections",
        allowedDependencies = {"shared", "methodology", "registry", "quarter", "scoring", "tasks"})
package kz.dalel.corrections;

import org.springframework.modulith.ApplicationModule;
