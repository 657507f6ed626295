package kz.dalel.scoring.core.facts;

import java.util.List;

/**
 * Reports of discovered offences (2.1.1).
 *
 * @param administrative administrative offences
 * @param criminal criminal offences
 */
public record OffenceReports(long administrative, long criminal) implements Numbers {

    @Override
    public List<Count> counts() {
        return List.of(new Count("administrative", administrative), new Count("criminal", criminal));
    }
}
