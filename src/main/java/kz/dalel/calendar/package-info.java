/** The page «Календарь»: a year's days, changing them with the deadlines that move; and the dates of a quarter before it is opened. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared", "registry", "quarter", "quarter :: calendar", "tasks"})
package kz.dalel.calendar;

import org.springframework.modulith.ApplicationModule;
