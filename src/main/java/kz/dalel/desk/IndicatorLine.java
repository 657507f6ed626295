package kz.dalel.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.methodology.Indicator;
import kz.dalel.scoring.Forecast;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.tasks.OpenTask;

/**
 * One indicator of a body's quarter.
 *
 * @param indicator the indicator under the quarter's edition
 * @param state where it stands
 * @param submission what the body owes for it; empty where nothing is due
 * @param reason why nothing is due, in words; empty where something is
 * @param forecast what it comes to in points; empty for who is not of the body, and where nothing is due
 * @param score the line of the score that counts; empty before the preliminary score
 * @param task the reader's open task about it; empty where there is none that the reader may open
 * @param receipts in the order of rounds, withdrawn ones included
 * @param acts what the reader could submit of it now together with others
 * @param approvable what waits for the reader, who can approve it together with others; empty otherwise
 * @param withdrawable whether the reader can take it back now
 */
public record IndicatorLine(
        Indicator indicator,
        IndicatorState state,
        Optional<Submission> submission,
        Optional<String> reason,
        Optional<Forecast> forecast,
        Optional<ScoreLine> score,
        Optional<OpenTask> task,
        List<Receipt> receipts,
        Set<Act> acts,
        Optional<HandOver> approvable,
        boolean withdrawable) {

    public IndicatorLine {
        receipts = List.copyOf(receipts);
        acts = Set.copyOf(acts);
    }

    /** What the line comes to. */
    public DeskPoints points() {
        return DeskPoints.of(forecast, score);
    }
}
