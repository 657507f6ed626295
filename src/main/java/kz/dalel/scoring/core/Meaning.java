package kz.dalel.scoring.core;

import kz.dalel.scoring.core.Operand.Unit;

/** What a step of the calculation is about: fixes its arithmetic and chooses the sentence it is told in. */
public enum Meaning {
    DOCUMENT_PRESENT(Operation.TAKE, Unit.POINTS),
    DOCUMENT_ABSENT(Operation.TAKE, Unit.POINTS),

    SHARE_REACHED(Operation.DIVIDE, Unit.SHARE),
    WHOLE_STEPS(Operation.WHOLE_TIMES, Unit.COUNT),
    POINTS_FOR_STEPS(Operation.MULTIPLY, Unit.POINTS),
    CAPPED(Operation.AT_MOST, Unit.POINTS),
    FLOOR_REACHED(Operation.WHEN_AT_LEAST, Unit.POINTS),
    FLOOR_MISSED(Operation.WHEN_AT_LEAST, Unit.POINTS),
    NONE_AT_ALL(Operation.TAKE, Unit.POINTS),

    ONLY_IDENTIFIED(Operation.SUBTRACT_TO_ZERO, Unit.COUNT),
    ONLY_ELIMINATED(Operation.SUBTRACT, Unit.COUNT),
    POINTS_FOR_IDENTIFIED(Operation.MULTIPLY, Unit.POINTS),
    POINTS_FOR_ELIMINATED(Operation.MULTIPLY, Unit.POINTS),
    POINTS_FOR_COMPLETED(Operation.MULTIPLY, Unit.POINTS),
    NO_SCALE_YET(Operation.TAKE, Unit.POINTS),
    NO_PLAN_ITEMS(Operation.TAKE, Unit.POINTS),

    CELLS(Operation.ADD, Unit.COUNT),
    POINTS_FOR_CELLS(Operation.MULTIPLY, Unit.POINTS),

    POINTS_FOR_ADMINISTRATIVE(Operation.MULTIPLY, Unit.POINTS),
    POINTS_FOR_CRIMINAL(Operation.MULTIPLY, Unit.POINTS),
    POINTS_FOR_FACTS(Operation.MULTIPLY, Unit.POINTS),
    IN_BAND(Operation.WHEN_BETWEEN, Unit.POINTS),
    IN_LAST_BAND(Operation.WHEN_AT_LEAST, Unit.POINTS),

    REPORT_CURRENT(Operation.TAKE, Unit.POINTS),
    REPORT_OUTDATED(Operation.TAKE, Unit.POINTS),
    REPORT_ABSENT(Operation.TAKE, Unit.POINTS),

    MEETING_HELD(Operation.TAKE, Unit.POINTS),
    MEETING_NOT_HELD(Operation.TAKE, Unit.POINTS),
    A_DISTRICT_MISSED(Operation.TAKE, Unit.POINTS),
    STEPS_WITH_FRACTION(Operation.DIVIDE, Unit.COUNT),
    ROUNDED(Operation.ROUND, Unit.POINTS),

    POINTS_OF_MONTH(Operation.MULTIPLY, Unit.POINTS),
    MONTH_CAPPED(Operation.AT_MOST, Unit.POINTS),

    EVENT_NOT_REPORTED(Operation.TAKE, Unit.POINTS),
    EVENT_REPORTED(Operation.TAKE, Unit.POINTS),
    EVENT_SCALED(Operation.TAKE, Unit.POINTS),
    EVENT_WIDELY_SEEN(Operation.WHEN_AT_LEAST, Unit.POINTS),

    SUM(Operation.ADD, Unit.POINTS),
    /** The last step of every calculation: award minus deduction. */
    RESULT(Operation.SUBTRACT, Unit.POINTS);

    private final Operation operation;
    private final Unit unit;

    Meaning(Operation operation, Unit unit) {
        this.operation = operation;
        this.unit = unit;
    }

    public Operation operation() {
        return operation;
    }

    /** What the step's result counts. */
    public Unit unit() {
        return unit;
    }
}
