/** The page «Замещения»: who stands in for whom, naming and dismissing. */
@ApplicationModule(displayName = "Deputies", allowedDependencies = {"shared", "registry", "tasks"})
package kz.dalel.deputies;

import org.springframework.modulith.ApplicationModule;
