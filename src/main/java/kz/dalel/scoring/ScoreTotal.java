package kz.dalel.scoring;

import kz.dalel.shared.Points;

/**
 * What a score comes to.
 *
 * @param version the score
 * @param number its number among the body's scores in the cycle
 * @param award points awarded
 * @param deduction points taken off, not negative
 * @param total award less deduction; may be negative (A14)
 */
public record ScoreTotal(ScoreVersionId version, int number, Points award, Points deduction, Points total) {}
