/** What bodies submit as evidence: drafts, items, their versions, receipts and automatic checks. */
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "shared",
            "ledger",
            "methodology",
            "registry",
            "quarter",
            "quarter :: calendar",
            "files",
            "signatures",
            "spreadsheet",
            "tasks"
        })
package kz.dalel.evidence;

import org.springframework.modulith.ApplicationModule;
