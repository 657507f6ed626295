package kz.dalel.quarter;

import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;

/**
 * A unit of an assessed body as the registry had it on the quarter's last day; the denominators of shares count these
 * and never what an officer types.
 */
public record SnapshotUnit(UnitId id, UnitClass unitClass, String name) {}
