/** Appeals against a body's score, line by line: lodged, admitted, decided by somebody else, withdrawn; and how the score becomes final. */
@ApplicationModule(
        displayName = "Appeal",
        allowedDependencies = {
            "shared",
            "ledger",
            "methodology",
            "registry",
            "quarter",
            "quarter :: calendar",
            "files",
            "evidence",
            "verification",
            "scoring",
            "scoring :: core",
            "tasks"
        })
package kz.dalel.appeal;

import org.springframework.modulith.ApplicationModule;
