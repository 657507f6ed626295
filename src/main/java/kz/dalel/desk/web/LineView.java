package kz.dalel.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.dalel.desk.IndicatorLine;
import kz.dalel.desk.IndicatorState;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.scoring.Forecast;
import kz.dalel.scoring.ForecastText;
import kz.dalel.scoring.NumberText;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.tasks.OpenTask;

/**
 * One indicator for the page.
 *
 * @param submission null where nothing is due
 * @param reason why nothing is due; null where something is
 * @param deadline the one that runs now; null where none runs
 * @param workingDaysLeft until then; null where the calendar does not reach so far
 * @param task the engine's id of the task to open; null where the reader has none
 * @param takenBy name of the colleague who has taken it; null where none has
 * @param faulty rows of the draft that would be refused
 * @param missing what could be shown and is not
 * @param carriedOver points that documents of earlier quarters bring by themselves; null where they bring none, and to who is
 *     not of the body
 * @param receipts numbers of those that stand
 * @param acts what the reader can submit of it together with others
 * @param approvalHash content hash of what the reader can approve together with others; null where that is not so
 * @param withdrawal what taking it back would mean; null where the reader cannot
 */
record LineView(
        SubmissionId submission,
        IndicatorCode code,
        String title,
        IndicatorState state,
        String reason,
        Instant deadline,
        Integer workingDaysLeft,
        String task,
        String takenBy,
        int faulty,
        List<MissingView> missing,
        PointsView points,
        String carriedOver,
        List<String> receipts,
        Set<Act> acts,
        String approvalHash,
        WithdrawalView withdrawal) {

    static LineView of(IndicatorLine line, Terms terms) {
        Optional<Instant> deadline = line.submission().flatMap(LineView::running);
        return new LineView(
                line.submission().map(Submission::id).orElse(null),
                line.indicator().code(),
                line.indicator().title(),
                line.state(),
                line.reason().orElse(null),
                deadline.orElse(null),
                deadline.map(terms::daysLeft).orElse(null),
                line.task().map(OpenTask::taskId).orElse(null),
                line.task().flatMap(terms::colleague).orElse(null),
                line.forecast().map(Forecast::faulty).orElse(0),
                line.forecast().stream()
                        .flatMap(forecast -> forecast.missing().stream())
                        .map(MissingView::of)
                        .toList(),
                PointsView.of(line.points()),
                line.forecast().flatMap(Forecast::carriedOver).map(NumberText::plain).orElse(null),
                line.receipts().stream()
                        .filter(Receipt::stands)
                        .map(Receipt::number)
                        .toList(),
                line.acts(),
                line.approvable().map(HandOver::contentHash).orElse(null),
                line.withdrawable() ? line.forecast().map(WithdrawalView::of).orElse(null) : null);
    }

    private static Optional<Instant> running(Submission submission) {
        return switch (submission.state()) {
            case OPEN, AWAITING_APPROVAL -> Optional.of(submission.deadline());
            case RETURNED -> Optional.ofNullable(submission.correctionDeadline());
            case SUBMITTED, CLOSED -> Optional.empty();
        };
    }

    /**
     * Taking something back, in points.
     *
     * @param now what it comes to if everything is accepted
     * @param ifNothing what it comes to until it is submitted again
     */
    record WithdrawalView(String now, String ifNothing) {

        static WithdrawalView of(Forecast forecast) {
            return new WithdrawalView(
                    ForecastText.points(forecast.now()), ForecastText.points(forecast.ifNothing()));
        }
    }
}
