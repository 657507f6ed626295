/** The page «Конфликт интересов»: who must not decide about which body; declaring, recording, ending. */
@ApplicationModule(displayName = "Conflicts", allowedDependencies = {"shared", "registry", "tasks"})
package kz.dalel.conflicts;

import org.springframework.modulith.ApplicationModule;
