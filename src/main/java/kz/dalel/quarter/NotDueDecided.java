package kz.dalel.quarter;

import java.util.Optional;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UnitId;

/**
 * A supervisor decided in this transaction that an indicator, or one unit under it, is not due of a body.
 *
 * @param unit empty when the whole indicator is not due
 */
public record NotDueDecided(CycleId cycle, BodyId body, IndicatorCode indicator, Optional<UnitId> unit) {}
