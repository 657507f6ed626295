/** Ranks the assessed bodies of a quarter by kind, has the ranking approved by a person and shows it to everybody. */
@ApplicationModule(
        displayName = "Rating",
        allowedDependencies = {
            "shared",
            "spreadsheet",
            "documents",
            "ledger",
            "methodology",
            "registry",
            "quarter",
            "quarter :: calendar",
            "extensions",
            "scoring",
            "scoring :: core",
            "scoring :: facts",
            "tasks"
        })
package kz.dalel.rating;

import org.springframework.modulith.ApplicationModule;
