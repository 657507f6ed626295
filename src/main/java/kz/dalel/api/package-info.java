/** What bodies' own systems need to call the interface {@code /api}: tokens that speak for an officer, and answers kept by key. */
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {"shared", "ledger", "registry", "tasks"})
package kz.dalel.api;

import org.springframework.modulith.ApplicationModule;
