package kz.dalel.quarter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code dalel.assessment_unit}. */
@Embeddable
record UnitRow(
        String unit,
        @Column(name = "class") String unitClass,
        String name,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> siteHosts) {

    static UnitRow of(SnapshotUnit unit) {
        return new UnitRow(unit.id().toString(), unit.unitClass().code(), unit.name(), unit.siteHosts().stream().sorted().toList());
    }

    SnapshotUnit toUnit() {
        return new SnapshotUnit(UnitId.of(unit), UnitClass.of(unitClass), name, Set.copyOf(siteHosts));
    }
}
