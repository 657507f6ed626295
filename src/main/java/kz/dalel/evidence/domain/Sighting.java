package kz.dalel.evidence.domain;

import kz.dalel.evidence.Moments;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;

/**
 * Something of a version was seen in another item as well.
 *
 * @param version the version
 * @param quarter the quarter of the other item
 * @param body its body
 * @param bodyName what the body is called in that quarter
 * @param indicator its indicator
 */
public record Sighting(VersionId version, QuarterId quarter, BodyId body, String bodyName, IndicatorCode indicator) {

    /** The place in words, for the body itself. */
    String amongOwn() {
        return Moments.format(quarter) + ", " + indicator;
    }

    /** The place in words, for those who may know of other bodies. */
    String amongAll() {
        return bodyName + ", " + amongOwn();
    }
}
