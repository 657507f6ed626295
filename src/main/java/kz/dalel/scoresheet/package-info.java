/** «Лист баллов»: everything a body's score in a quarter rests on, in one sheet: as a page, for print, as a protocol and as a workbook. */
@ApplicationModule(
        displayName = "Score sheet",
        allowedDependencies = {
            "shared",
            "documents",
            "spreadsheet",
            "ledger",
            "methodology",
            "registry",
            "quarter",
            "quarter :: calendar",
            "files",
            "evidence",
            "extensions",
            "verification",
            "scoring",
            "scoring :: core",
            "scoring :: facts",
            "appeal",
            "rating",
            "tasks"
        })
package kz.dalel.scoresheet;

import org.springframework.modulith.ApplicationModule;
