/** What people change about their own log-in: the password and the language they are spoken to. */
@ApplicationModule(displayName = "Account", allowedDependencies = {"shared", "registry", "tasks"})
package kz.dalel.account;

import org.springframework.modulith.ApplicationModule;
