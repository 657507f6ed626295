/** What people change about their own log-in. */
@ApplicationModule(displayName = "Account", allowedDependencies = {"shared", "registry", "tasks"})
package kz.dalel.account;

import org.springframework.modulith.ApplicationModule;
