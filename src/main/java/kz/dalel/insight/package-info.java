/** «Сравнение»: bodies against themselves and their peers, points lost and why, questions worth asking, and «что если». */
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {
            "shared",
            "spreadsheet",
            "methodology",
            "registry",
            "quarter",
            "quarter :: calendar",
            "scoring",
            "scoring :: core",
            "tasks"
        })
package kz.dalel.insight;

import org.springframework.modulith.ApplicationModule;
