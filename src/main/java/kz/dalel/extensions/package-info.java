/** Extensions of the term for submitting, for one body: asked for or given, decided by a second person, carried out. */
@ApplicationModule(
        displayName = "Extensions",
        allowedDependencies = {
            "shared", "ledger", "methodology", "registry", "quarter", "quarter :: calendar", "evidence", "tasks"
        })
package kz.dalel.extensions;

import org.springframework.modulith.ApplicationModule;
