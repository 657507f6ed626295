package kz.dalel.scoring.core.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Meetings of the commissions of a region and its districts (4.1.1).
 *
 * @param oblastMeetingHeld whether the region's commission met
 * @param notHeld districts whose commission did not
 * @param total all districts; with 0 there is nothing to deduct for (A07)
 */
public record CommissionMeetings(boolean oblastMeetingHeld, long notHeld, long total) implements Facts {

    /** The districts without a meeting; not applicable without districts. */
    public Districts districts() {
        return new Districts(notHeld, total);
    }

    @Override
    public Optional<Reason> fault() {
        return districts().fault();
    }

    @Override
    public List<Given> given() {
        return Stream.concat(
                        Stream.of(new Given("oblast_meeting_held", String.valueOf(oblastMeetingHeld))),
                        districts().given().stream())
                .toList();
    }

    @Override
    public Map<String, Object> recorded() {
        Map<String, Object> recorded = new LinkedHashMap<>();
        recorded.put("oblast_meeting_held", oblastMeetingHeld);
        recorded.putAll(districts().recorded());
        return recorded;
    }
}
