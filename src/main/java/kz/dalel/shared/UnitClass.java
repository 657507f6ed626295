package kz.dalel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a unit of an assessed body is; an indicator's denominator counts units of the classes its edition names. */
public enum UnitClass {
    /** Subdivision (подразделение) that is not a directorate: apparatus, department, committee, territorial department (L108-114, A36). */
    SUBDIVISION("subdivision"),
    /** Directorate (управление) of a region: a subdivision with a section of its own in the cartogram (L113, L144). */
    DEPARTMENT("department"),
    /** Subordinate state body (нижестоящий государственный орган, L131). */
    LOWER_BODY("lower-body"),
    /** Organisation of the quasi-state sector (A24). */
    ENTITY("entity"),
    /** District, or city district of a city of republican significance. */
    DISTRICT("district"),
    /** City of oblast significance. */
    CITY("city");

    private final String code;

    UnitClass(String code) {
        this.code = code;
    }

    /** The code used in data files. */
    @JsonValue
    public String code() {
        return code;
    }

    @JsonCreator
    public static UnitClass of(String code) {
        return Arrays.stream(values())
                .filter(unitClass -> unitClass.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a class of unit: " + code));
    }
}
