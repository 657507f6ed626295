/** What stood behind the links of evidence: pages as they were received when they were submitted, and again before the verdict. */
@ApplicationModule(
        displayName = "Snapshots",
        allowedDependencies = {"shared", "ledger", "quarter", "evidence", "tasks"})
package kz.dalel.snapshots;

import org.springframework.modulith.ApplicationModule;
