package kz.dalel.supervision;

import java.util.List;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.Assessment;

/**
 * What a process instance carries, as somebody who watches the quarter sees it.
 *
 * @param assessment the body's assessment
 * @param edition what it is assessed by
 * @param lines its indicators, or the one that the instance carries
 * @param acts what was done about it last, the latest first
 */
public record WatchedMatter(Assessment assessment, Edition edition, List<MatterLine> lines, List<LedgerEntry> acts) {

    public WatchedMatter {
        lines = List.copyOf(lines);
        acts = List.copyOf(acts);
    }
}
