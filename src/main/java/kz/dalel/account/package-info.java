/**
 * What people change about their own log-in, the password and the language they are spoken to, and what administrators change about
 * people's: «Мой вход», «Учётные записи».
 */
@ApplicationModule(displayName = "Account", allowedDependencies = {"shared", "ledger", "registry", "tasks"})
package kz.dalel.account;

import org.springframework.modulith.ApplicationModule;
