/** Scoring: turns facts into points under an edition's scales and readings, and keeps every version of the result. */
@ApplicationModule(displayName = "Scoring", allowedDependencies = {
            "shared",
            "ledger",
            "methodology",
            "registry",
            "quarter",
            "quarter :: calendar",
            "evidence",
            "verification",
            "extensions",
            "tasks"
        })
package kz.dalel.scoring;

import org.springframework.modulith.ApplicationModule;
