/** Reminders: one mail a day for each person with what that person owes, passed up the line as deadlines come near and go by. */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared", "ledger", "methodology", "registry", "quarter", "quarter :: calendar", "evidence", "verification", "appeal", "tasks", "account"
        })
package kz.dalel.notification;

import org.springframework.modulith.ApplicationModule;
