package kz.dalel.scoring.core;

/**
 * What a calculation comes to.
 *
 * @param award operand that holds the award
 * @param deduction operand that holds the deduction
 */
record Outcome(Operand award, Operand deduction) {

    static Outcome award(Operand award) {
        return new Outcome(award, Trace.nothing("deduction"));
    }

    static Outcome deduction(Operand deduction) {
        return new Outcome(Trace.nothing("award"), deduction);
    }
}
