/** The page «Хронология»: who did what and why with a body's quarter, one of its indicators or one item, from ledger and tables alone. */
@ApplicationModule(
        displayName = "Timeline",
        allowedDependencies = {"shared", "ledger", "methodology", "registry", "quarter", "evidence", "verification", "tasks"})
package kz.dalel.timeline;

import org.springframework.modulith.ApplicationModule;
