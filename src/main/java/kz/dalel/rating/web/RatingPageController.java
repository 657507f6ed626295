package kz.dalel.rating.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.dalel.methodology.Editions;
import kz.dalel.quarter.Cycles;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.Rating;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.Ratings;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The rating for everybody: published quarters only, each body opening to its lines. */
@Controller
@RequestMapping("/rating")
class RatingPageController {

    private final Ratings ratings;
    private final Scores scores;
    private final Cycles cycles;
    private final Editions editions;

    RatingPageController(Ratings ratings, Scores scores, Cycles cycles, Editions editions) {
        this.ratings = ratings;
        this.scores = scores;
        this.cycles = cycles;
        this.editions = editions;
    }

    @GetMapping
    String latest(Model model) {
        Optional<QuarterCycle> latest = published().stream().findFirst();
        if (latest.isEmpty()) {
            return "rating/none";
        }
        return show(latest.get(), model);
    }

    @GetMapping("/{quarter}")
    String quarter(@PathVariable String quarter, Model model) {
        return show(publishedCycle(quarter), model);
    }

    @GetMapping("/{quarter}/{body}")
    String body(@PathVariable String quarter, @PathVariable String body, Model model) {
        QuarterCycle cycle = publishedCycle(quarter);
        Rating rating = ratings.published(cycle.id()).orElseThrow();
        Place place = rating.places().stream()
                .filter(each -> each.body().value().equals(body))
                .findFirst()
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.bodyNotFound"));
        ScoreVersion score = scores.version(place.scoreVersion()).orElseThrow();
        int competitors = rating.of(place.kind()).size();
        model.addAttribute(
                "page", BodyPage.of(cycle.quarter(), place, competitors, score, editions.byId(score.edition())));
        return "rating/body";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(UserError refusal, Model model) {
        model.addAttribute("reason", refusal.code());
        return "rating/not-found";
    }

    private String show(QuarterCycle cycle, Model model) {
        Rating rating = ratings.published(cycle.id()).orElseThrow();
        model.addAttribute("page", RatingPage.of(rating, cycle.quarter(), editions.byId(cycle.edition())));
        model.addAttribute("quarters", published().stream().map(Choice::of).toList());
        return "rating/quarter";
    }

    private QuarterCycle publishedCycle(String quarter) {
        return published().stream()
                .filter(cycle -> cycle.quarter().toString().equals(quarter))
                .findFirst()
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.notFound"));
    }

    private List<QuarterCycle> published() {
        return ratings.publishedCycles().stream()
                .map(cycles::get)
                .sorted(Comparator.comparing(QuarterCycle::quarter).reversed())
                .toList();
    }

    /** A published quarter to choose. */
    record Choice(String quarter, String title) {

        static Choice of(QuarterCycle cycle) {
            QuarterId quarter = cycle.quarter();
            return new Choice(quarter.toString(), RatingPage.title(quarter));
        }
    }
}
