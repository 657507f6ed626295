package kz.dalel.verification;

import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;

/**
 * What came of second checks of one verifier's verdicts for one indicator in a quarter, in items.
 *
 * @param verifier who gave the first verdicts
 * @param indicator for which indicator
 * @param drawn how many were drawn
 * @param agreed how many were decided alike
 * @param disputed how many were decided differently
 * @param changed of those, how many first verdicts the head of verification did not uphold
 * @param notDone how many were not decided a second time before the deadline, or for want of another verifier
 */
public record SecondCheckFigures(
        PersonId verifier, IndicatorCode indicator, int drawn, int agreed, int disputed, int changed, int notDone) {}
