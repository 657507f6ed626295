/** «Контроль сроков»: where every body stands in a quarter, who holds what, and which steps of the processes have failed. */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "shared",
            "ledger",
            "spreadsheet",
            "methodology",
            "registry",
            "quarter",
            "quarter :: calendar",
            "tasks",
            "evidence",
            "verification"
        })
package kz.dalel.supervision;

import org.springframework.modulith.ApplicationModule;
