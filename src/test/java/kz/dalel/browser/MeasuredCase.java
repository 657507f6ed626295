package kz.dalel.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One indicator's day: what the officer types, what the verifier decides, and the points either is told before the act.
 *
 * @param indicator its code
 * @param rows what is typed, row by row, by the names of the fields
 * @param incomplete whether something is left to show, so that the officer is asked before it is submitted
 * @param ifAllAccepted what the officer is told it will bring
 * @param decisions the verifier's, by a text of the item that no other has
 * @param decided what the verifier is told, and what stands in the score
 */
record MeasuredCase(
        String indicator, List<Map<String, String>> rows, boolean incomplete, String ifAllAccepted, Map<String, Decision> decisions, String decided) {

    static MeasuredCase of(String indicator) {
        return new MeasuredCase(indicator, List.of(), false, "", Map.of(), "");
    }

    /** Adds a row; the names of fields and what is typed into them in turn. */
    MeasuredCase row(String... fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int place = 0; place < fields.length; place += 2) {
            row.put(fields[place], fields[place + 1]);
        }
        List<Map<String, String>> more = new ArrayList<>(rows);
        more.add(row);
        return new MeasuredCase(indicator, more, incomplete, ifAllAccepted, decisions, decided);
    }

    /** The officer could show more than that. */
    MeasuredCase leavingSomething() {
        return new MeasuredCase(indicator, rows, true, ifAllAccepted, decisions, decided);
    }

    MeasuredCase wouldBring(String points) {
        return new MeasuredCase(indicator, rows, incomplete, points, decisions, decided);
    }

    MeasuredCase then(String item, Decision decision) {
        Map<String, Decision> more = new LinkedHashMap<>(decisions);
        more.put(item, decision);
        return new MeasuredCase(indicator, rows, incomplete, ifAllAccepted, more, decided);
    }

    MeasuredCase brings(String points) {
        return new MeasuredCase(indicator, rows, incomplete, ifAllAccepted, decisions, points);
    }

    /**
     * What is decided of one item.
     *
     * @param key by which it is decided
     * @param quantity of which a part is accepted
     */
    record Decision(String key, Optional<String> quantity) {

        static Decision accept() {
            return new Decision("1", Optional.empty());
        }

        static Decision part(String quantity) {
            return new Decision("2", Optional.of(quantity));
        }

        static Decision reject() {
            return new Decision("3", Optional.empty());
        }
    }
}
