package kz.dalel.quarter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;

/** A row of {@code dalel.assessment_unit}. */
@Embeddable
record UnitRow(String unit, @Column(name = "class") String unitClass, String name) {

    static UnitRow of(SnapshotUnit unit) {
        return new UnitRow(unit.id().toString(), unit.unitClass().code(), unit.name());
    }

    SnapshotUnit toUnit() {
        return new SnapshotUnit(UnitId.of(unit), UnitClass.of(unitClass), name);
    }
}
