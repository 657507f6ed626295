package kz.dalel.quarter;

import java.util.Optional;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UnitId;

/**
 * A supervisor's decision that an indicator is not due of a body in this cycle, or only one of its units is not (A15).
 *
 * @param unit the one unit left out of the whole; empty when the whole indicator is not due
 * @param reason the supervisor's words
 */
public record NotDue(IndicatorCode indicator, Optional<UnitId> unit, String reason) {}
