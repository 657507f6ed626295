package kz.dalel.scoring;

import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Points;

/**
 * What a submission comes to in points, and what it could come to. Everything in it is the scoring core's answer; documents
 * that carry over from earlier quarters count in every figure. {@link ForecastText} tells it in words.
 *
 * @param submission which submission
 * @param indicator the indicator
 * @param basis what {@code now} is made of
 * @param accepted the line by what is accepted already
 * @param now the line if everything the body has shown or typed so far were accepted in full; it may be rejected
 * @param ifNothing the line if nothing is shown, the deduction for that included
 * @param carriedOver the points that documents of earlier quarters of the year bring by themselves; empty where they bring none
 * @param possible the points with everything that can still be shown; empty if {@code now} has no figures
 * @param unlimited whether points could rise beyond {@code possible} without limit, by as many facts as there are
 * @param steps what would be next to bring points, each by itself; the first is the one to tell
 * @param missing what can be shown and is not; each raises the line by its points on top of the ones before, so that
 *     together they are what separates {@code now} from {@code possible}
 * @param counted how many items or rows are in {@code now}, without those carried over
 * @param faulty how many rows of the draft do not count because they are unfinished or wrong
 */
public record Forecast(
        SubmissionId submission,
        IndicatorCode indicator,
        Basis basis,
        ScoreLine accepted,
        ScoreLine now,
        ScoreLine ifNothing,
        Optional<Points> carriedOver,
        Optional<Points> possible,
        boolean unlimited,
        List<Addition> steps,
        List<Addition> missing,
        int counted,
        int faulty) {

    public Forecast {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    /** Whether the body could hand it over as it is and leave no point behind: nothing is missing and no row is faulty. */
    public boolean isComplete() {
        return now.hasFigures() && missing.isEmpty() && faulty == 0;
    }

    /** What a forecast starts from. */
    public enum Basis {
        /** The draft, which has not been received yet. */
        DRAFT,
        /** What an officer handed over and the head of the body has not approved yet. */
        HANDED_OVER,
        /** What was received and waits for verdicts, less what was rejected already. */
        RECEIVED,
        /** What was accepted, and the draft of corrections. */
        CORRECTION,
        /** What was accepted: nothing more is awaited. */
        CLOSED
    }
}
