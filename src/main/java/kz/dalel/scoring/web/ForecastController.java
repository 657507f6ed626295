package kz.dalel.scoring.web;

import java.util.List;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.Addition;
import kz.dalel.scoring.ExplanationText;
import kz.dalel.scoring.Forecast;
import kz.dalel.scoring.ForecastSubmission;
import kz.dalel.scoring.ForecastText;
import kz.dalel.scoring.ForecastVerdicts;
import kz.dalel.scoring.NumberText;
import kz.dalel.scoring.VerdictForecast;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What officers and verifiers see in points before they act. Figures come ready to show. */
@RestController
@RequestMapping("/camunda/api/dalel")
class ForecastController {

    private final ForecastSubmission forecastSubmission;
    private final ForecastVerdicts forecastVerdicts;
    private final CurrentPerson person;

    ForecastController(
            ForecastSubmission forecastSubmission, ForecastVerdicts forecastVerdicts, CurrentPerson person) {
        this.forecastSubmission = forecastSubmission;
        this.forecastVerdicts = forecastVerdicts;
        this.person = person;
    }

    /** From the draft as it is saved. */
    @GetMapping("/submissions/{id}/forecast")
    ForecastView forecast(@PathVariable SubmissionId id, @RequestParam(defaultValue = "EVIDENCE") Act act) {
        return ForecastView.of(forecastSubmission.handle(person.id(), id, act));
    }

    /** Of all submissions of a body in a quarter, as far as lists of them show it. */
    @GetMapping("/assessments/{id}/forecast")
    List<LineForecastView> lines(@PathVariable AssessmentId id) {
        return forecastSubmission.ofAssessment(person.id(), id).lines().stream()
                .map(LineForecastView::of)
                .toList();
    }

    /** From the verdicts as they are saved. */
    @GetMapping("/submissions/{id}/verdict-forecast")
    VerdictForecastView verdicts(@PathVariable SubmissionId id) {
        return VerdictForecastView.of(forecastVerdicts.handle(person.id(), id));
    }

    /**
     * What a submission comes to.
     *
     * @param points if everything shown or typed so far is accepted
     * @param award the part that is awarded
     * @param deduction the part that is taken off, not negative
     * @param ifNothing the points if nothing is shown
     * @param possible the points that can still be reached, or that there is no limit
     * @param next what to show next; null where nothing would bring more
     * @param others what else would bring points, each by itself
     * @param missing what is missing; together it is what separates the points from the possible ones
     * @param complete whether nothing is missing and no row is faulty
     * @param notes sentences to be read beside the figures
     */
    record ForecastView(
            Forecast.Basis basis,
            String points,
            String award,
            String deduction,
            String ifNothing,
            String possible,
            StepView next,
            List<StepView> others,
            List<MissingView> missing,
            boolean complete,
            int counted,
            int faulty,
            List<String> notes) {

        static ForecastView of(Forecast forecast) {
            List<StepView> steps = forecast.steps().stream().map(StepView::of).toList();
            return new ForecastView(
                    forecast.basis(),
                    ForecastText.points(forecast.now()),
                    NumberText.plain(forecast.now().award()),
                    NumberText.plain(forecast.now().deduction()),
                    ForecastText.points(forecast.ifNothing()),
                    ForecastText.possible(forecast),
                    steps.isEmpty() ? null : steps.get(0),
                    steps.stream().skip(1).toList(),
                    forecast.missing().stream().map(MissingView::of).toList(),
                    forecast.isComplete(),
                    forecast.counted(),
                    forecast.faulty(),
                    ForecastText.notes(forecast));
        }
    }

    /**
     * What a submission comes to, in short.
     *
     * @param points if everything shown or typed so far is accepted
     * @param possible the points that can still be reached, or that there is no limit
     * @param missing what is missing; together it is what separates the points from the possible ones
     */
    record LineForecastView(SubmissionId submission, String points, String possible, List<MissingView> missing) {

        static LineForecastView of(Forecast forecast) {
            return new LineForecastView(
                    forecast.submission(),
                    ForecastText.points(forecast.now()),
                    ForecastText.possible(forecast),
                    forecast.missing().stream().map(MissingView::of).toList());
        }
    }

    /**
     * What would bring points.
     *
     * @param text what, without the figure
     * @param gain by how much, with a plus sign
     */
    record StepView(String text, String gain) {

        static StepView of(Addition addition) {
            return new StepView(ForecastText.step(addition), ForecastText.gain(addition));
        }
    }

    /**
     * What is missing.
     *
     * @param text what, without the figure
     * @param points what it costs, with a minus sign
     */
    record MissingView(String text, String points) {

        static MissingView of(Addition addition) {
            return new MissingView(ForecastText.missing(addition), ForecastText.loss(addition));
        }
    }

    /**
     * What verdicts will give.
     *
     * @param points under the verdicts marked so far
     * @param present by what is accepted already
     * @param everything if all that is open were accepted
     * @param explanation rule, readings, facts and every arithmetic step of the points, one sentence each
     * @param undecided how many items have no finished verdict and do not count
     * @param returned how many items would go back and do not count yet
     * @param notes sentences to be read beside the figures
     */
    record VerdictForecastView(
            String points,
            String award,
            String deduction,
            String present,
            String everything,
            List<String> explanation,
            int undecided,
            int returned,
            List<String> notes) {

        static VerdictForecastView of(VerdictForecast forecast) {
            return new VerdictForecastView(
                    ForecastText.points(forecast.withVerdicts()),
                    NumberText.plain(forecast.withVerdicts().award()),
                    NumberText.plain(forecast.withVerdicts().deduction()),
                    ForecastText.points(forecast.present()),
                    ForecastText.points(forecast.everything()),
                    ExplanationText.lines(forecast.withVerdicts()),
                    forecast.undecided(),
                    forecast.returned(),
                    ForecastText.notes(forecast));
        }
    }
}
