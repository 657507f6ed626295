package kz.dalel.evidence.domain;

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
 * @param indicator its indicator
 */
public record Sighting(VersionId version, QuarterId quarter, BodyId body, IndicatorCode indicator) {}
