package kz.dalel.registry.domain;

import kz.dalel.shared.UnitClass;

/** What can change about a unit. */
public record UnitDetails(UnitClass unitClass, String name) {}
