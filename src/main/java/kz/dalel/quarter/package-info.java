/**
 * The cycle of a quarter: opening, the registry's snapshot, deadlines, what is due of whom, cancelling, closing.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Quarter",
        allowedDependencies = {"shared", "ledger", "methodology", "registry", "tasks"})
package kz.dalel.quarter;
