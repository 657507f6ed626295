package kz.dalel.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Drafts;
import kz.dalel.evidence.Drafts.Drafted;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.VersionId;
import kz.dalel.methodology.Indicator;
import kz.dalel.scoring.Forecast.Basis;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.domain.AcceptedRow;
import kz.dalel.scoring.domain.LineInput;
import kz.dalel.scoring.domain.LineScorer;
import kz.dalel.scoring.domain.Outlook;
import kz.dalel.shared.Points;
import kz.dalel.verification.AcceptedItem;
import kz.dalel.verification.JudgedItem;

/** Forecasts submissions of one assessment from what was read for all of them. */
final class Forecaster {

    private final Drafts drafts;
    private final LineInputs.Sources sources;
    private final List<JudgedItem> items;

    /**
     * @param sources what the lines follow from
     * @param items what the body submitted in the year, decided or not
     */
    Forecaster(Drafts drafts, LineInputs.Sources sources, List<JudgedItem> items) {
        this.drafts = drafts;
        this.sources = sources;
        this.items = items;
    }

    List<Indicator> indicators() {
        return sources.edition().indicators();
    }

    Forecast forecast(Submission submission, Act act) {
        Indicator indicator = sources.edition().indicator(submission.indicator());
        List<JudgedItem> own = items.stream()
                .filter(item -> item.version().submissionId().equals(submission.id()))
                .toList();
        LineInput accepted = sources.input(indicator, sources.ofQuarter(indicator));
        return switch (submission.state()) {
            case OPEN -> ofDraft(submission, accepted, drafts.submitting(submission.id(), terms(indicator), act));
            case AWAITING_APPROVAL ->
                ofHandedOver(submission, accepted, drafts.submitting(submission.id(), terms(indicator), act));
            case SUBMITTED -> ofReceived(submission, accepted, own);
            case RETURNED -> ofCorrection(
                    submission,
                    accepted,
                    drafts.correcting(submission.id(), terms(indicator), versions(own), returned(own)));
            case CLOSED -> forecast(submission, Basis.CLOSED, accepted, accepted, Outlook.settled(accepted), 0);
        };
    }

    private Forecast ofDraft(Submission submission, LineInput accepted, Drafted drafted) {
        LineInput now = accepted.withContents(drafted.contents());
        return forecast(submission, Basis.DRAFT, accepted, now, Outlook.submitting(now), drafted.faulty());
    }

    /** The head can still send it back, so that everything that is missing can still be added. */
    private Forecast ofHandedOver(Submission submission, LineInput accepted, Drafted drafted) {
        LineInput now = accepted.withContents(drafted.contents());
        return forecast(submission, Basis.HANDED_OVER, accepted, now, Outlook.submitting(now), drafted.faulty());
    }

    private Forecast ofReceived(Submission submission, LineInput accepted, List<JudgedItem> own) {
        List<AcceptedRow> undecided = own.stream()
                .filter(JudgedItem::isUndecided)
                .map(item -> LineInputs.row(item.inFull()))
                .toList();
        LineInput now = accepted.with(undecided);
        return forecast(submission, Basis.RECEIVED, accepted, now, Outlook.settled(now), 0);
    }

    private Forecast ofCorrection(Submission submission, LineInput accepted, Drafted drafted) {
        LineInput now = accepted.withContents(drafted.contents());
        Outlook outlook = Outlook.correcting(now, drafted.uncorrected());
        return forecast(submission, Basis.CORRECTION, accepted, now, outlook, drafted.faulty());
    }

    private static Forecast forecast(
            Submission submission, Basis basis, LineInput accepted, LineInput now, Outlook outlook, int faulty) {
        Outlook.Reach reach = outlook.reach();
        ScoreLine ifNothing = LineScorer.line(accepted.withNothing());
        return new Forecast(
                submission.id(),
                submission.indicator(),
                basis,
                LineScorer.line(accepted),
                LineScorer.line(now),
                ifNothing,
                accepted.earlier().isEmpty() ? Optional.empty() : Optional.of(ifNothing.award()).filter(Forecaster::isSomething),
                reach.points(),
                reach.unlimited(),
                outlook.steps(),
                reach.missing(),
                now.accepted().size(),
                faulty);
    }

    private static boolean isSomething(Points points) {
        return points.compareTo(Points.ZERO) > 0;
    }

    private SubmissionTerms terms(Indicator indicator) {
        return SubmissionTerms.of(indicator, sources.readings(), sources.assessment())
                .after(sources.ofYear().stream().map(AcceptedItem::version).toList());
    }

    private static List<ItemVersion> versions(List<JudgedItem> own) {
        return own.stream().map(JudgedItem::version).toList();
    }

    private static Set<VersionId> returned(List<JudgedItem> own) {
        return own.stream()
                .filter(JudgedItem::isReturned)
                .map(item -> item.version().id())
                .collect(Collectors.toSet());
    }
}
