package kz.dalel.registry;

import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;

/** A unit of a body as it was on a day. */
public record RegisteredUnit(UnitId id, UnitClass unitClass, String name) {}
