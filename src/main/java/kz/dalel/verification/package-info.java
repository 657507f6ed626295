/** What verifiers decide about evidence: a verdict for each version, with its reasons. */
@ApplicationModule(
        displayName = "Verification",
        allowedDependencies = {
            "shared", "ledger", "methodology", "registry", "quarter", "quarter :: calendar", "evidence", "tasks", "spreadsheet"
        })
package kz.dalel.verification;

import org.springframework.modulith.ApplicationModule;
