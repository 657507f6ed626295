/** The seam between the people's task list and the use cases: who completes what, and nothing completes past a use case. */
@ApplicationModule(displayName = "Tasks", allowedDependencies = "shared")
package kz.dalel.tasks;

import org.springframework.modulith.ApplicationModule;
