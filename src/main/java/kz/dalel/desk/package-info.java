/** «Квартал органа»: all indicators of a body's quarter at once, acts on several of them, and what was received for it. */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "shared",
            "methodology",
            "registry",
            "quarter",
            "quarter :: calendar",
            "evidence",
            "verification",
            "scoring",
            "scoring :: core",
            "tasks"
        })
package kz.dalel.desk;

import org.springframework.modulith.ApplicationModule;
