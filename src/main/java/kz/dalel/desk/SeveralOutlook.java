package kz.dalel.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.CheckDraft;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.Addition;
import kz.dalel.scoring.Forecast;
import kz.dalel.scoring.ForecastSubmission;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Points;
import kz.dalel.shared.Refusal;
import kz.dalel.shared.Refusals;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;

/**
 * Tells an officer beforehand what submitting several indicators will mean in points, and what will be refused; and a head
 * what approving several will.
 */
@Service
public class SeveralOutlook {

    private final BodyQuarters quarters;
    private final CheckDraft checkDraft;
    private final ForecastSubmission forecastSubmission;
    private final Refusals refusals;

    SeveralOutlook(
            BodyQuarters quarters, CheckDraft checkDraft, ForecastSubmission forecastSubmission, Refusals refusals) {
        this.quarters = quarters;
        this.checkDraft = checkDraft;
        this.forecastSubmission = forecastSubmission;
        this.refusals = refusals;
    }

    /**
     * @param officer an officer of the body
     * @param chosen submissions of the assessment
     * @return the chosen ones in the edition's order
     * @throws UserError {@code FORBIDDEN} for the body's other readers, {@code NOT_FOUND} for everybody else
     */
    public List<Prospect> of(PersonId officer, AssessmentId assessment, List<SubmissionId> chosen, Act act) {
        BodyQuarter quarter = quarters.of(officer, assessment);
        if (!quarter.reader().officer()) {
            throw new UserError(UserError.Kind.FORBIDDEN, "evidence.officersOnly");
        }
        return chosen(quarter, chosen).map(line -> prospect(officer, line, act)).toList();
    }

    /**
     * @param head a head of the body
     * @param chosen submissions of the assessment
     * @return the chosen ones in the edition's order; what does not wait for the head will be refused
     * @throws UserError {@code FORBIDDEN} for the body's other readers, {@code NOT_FOUND} for everybody else
     */
    public List<Prospect> ofApproval(PersonId head, AssessmentId assessment, List<SubmissionId> chosen) {
        BodyQuarter quarter = quarters.of(head, assessment);
        if (!quarter.reader().head()) {
            throw new UserError(UserError.Kind.FORBIDDEN, "evidence.headsOnly");
        }
        return chosen(quarter, chosen)
                .map(line -> prospect(
                        line,
                        line.forecast().orElseThrow(),
                        line.approvable().isPresent()
                                ? Optional.empty()
                                : Optional.of(refusals.of(
                                        new UserError(UserError.Kind.CONFLICT, "evidence.approval.notHandedOver")))))
                .toList();
    }

    private static Stream<IndicatorLine> chosen(BodyQuarter quarter, List<SubmissionId> chosen) {
        return quarter.lines()
                .filter(line -> line.submission()
                        .filter(submission -> chosen.contains(submission.id()))
                        .isPresent());
    }

    /** What the prospects come to together; those that will be refused are left out. */
    public static Points sum(List<Prospect> prospects) {
        return prospects.stream()
                .filter(prospect -> prospect.refusal().isEmpty())
                .flatMap(prospect -> prospect.points().stream())
                .reduce(Points.ZERO, Points::plus);
    }

    private Prospect prospect(PersonId officer, IndicatorLine line, Act act) {
        SubmissionId id = line.submission().orElseThrow().id();
        Forecast forecast = act == Act.EVIDENCE
                ? line.forecast().orElseThrow()
                : forecastSubmission.handle(officer, id, act);
        return prospect(line, forecast, refusal(officer, id, act));
    }

    private static Prospect prospect(IndicatorLine line, Forecast forecast, Optional<Refusal> refusal) {
        return new Prospect(
                line,
                Optional.of(forecast.now()).filter(ScoreLine::hasFigures).map(ScoreLine::points),
                forecast.missing(),
                refusal);
    }

    private Optional<Refusal> refusal(PersonId officer, SubmissionId id, Act act) {
        try {
            checkDraft.handle(officer, id, act);
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(refusals.of(refused));
        }
    }

    /**
     * What will become of one indicator.
     *
     * @param line as it stands now
     * @param points what it comes to if everything is accepted; empty where there are no figures
     * @param missing what could still be shown and would bring points
     * @param refusal why it will not be received; empty if it will
     */
    public record Prospect(
            IndicatorLine line, Optional<Points> points, List<Addition> missing, Optional<Refusal> refusal) {

        public Prospect {
            missing = List.copyOf(missing);
        }
    }
}
