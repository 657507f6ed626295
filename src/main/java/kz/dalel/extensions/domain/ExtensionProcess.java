package kz.dalel.extensions.domain;

import java.time.Instant;
import kz.dalel.quarter.Assessment;
import kz.dalel.shared.UserError;

/** What an extension tells the body's process; carried out in the caller's transaction. */
public interface ExtensionProcess {

    /**
     * Has the body's assessment wait for the extension's end, beside whatever else it waits for.
     *
     * @throws UserError {@code CONFLICT} if the assessment no longer collects evidence
     */
    void granted(Assessment assessment, Instant endsAt);
}
