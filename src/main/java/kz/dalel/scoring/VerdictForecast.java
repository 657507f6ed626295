package kz.dalel.scoring;

import kz.dalel.scoring.core.ScoreLine;

/**
 * What a verifier's verdicts will give in points. {@link ForecastText} tells it in words.
 *
 * @param present the line by what is accepted already
 * @param withVerdicts the line under the finished verdicts of the draft; it may be rejected
 * @param everything the line if all that is open were accepted as submitted; it may be rejected
 * @param undecided how many open items have no finished verdict and do not count
 * @param returned how many items would go back to the body and do not count yet
 */
public record VerdictForecast(
        ScoreLine present, ScoreLine withVerdicts, ScoreLine everything, int undecided, int returned) {}
