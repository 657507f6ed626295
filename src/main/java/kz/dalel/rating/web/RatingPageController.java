package kz.dalel.rating.web;

import java.util.Optional;
import kz.dalel.extensions.Extensions;
import kz.dalel.methodology.Editions;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.Rating;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.RatingPackages;
import kz.dalel.scoring.ScoreVersion;
import kz.dalel.scoring.Scores;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rating for everybody: published quarters only, each body opening to its lines. */
@Controller
@RequestMapping("/rating")
class RatingPageController {

    private final PublishedRatings published;
    private final RatingPackages packages;
    private final Scores scores;
    private final Extensions extensions;
    private final Editions editions;

    RatingPageController(
            PublishedRatings published, RatingPackages packages, Scores scores, Extensions extensions, Editions editions) {
        this.published = published;
        this.packages = packages;
        this.scores = scores;
        this.extensions = extensions;
        this.editions = editions;
    }

    @GetMapping
    String latest(Model model) {
        Optional<QuarterCycle> latest = published.quarters().stream().findFirst();
        if (latest.isEmpty()) {
            return "rating/none";
        }
        return show(latest.get(), model);
    }

    @GetMapping("/{quarter}")
    String quarter(@PathVariable String quarter, Model model) {
        return show(published.quarter(quarter), model);
    }

    @GetMapping("/{quarter}/{body}")
    String body(@PathVariable String quarter, @PathVariable String body, Model model) {
        QuarterCycle cycle = published.quarter(quarter);
        Rating rating = published.of(cycle);
        Place place = rating.places().stream()
                .filter(each -> each.body().value().equals(body))
                .findFirst()
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.bodyNotFound"));
        ScoreVersion score = scores.version(place.scoreVersion()).orElseThrow();
        model.addAttribute(
                "page",
                BodyPage.of(
                        cycle.quarter(),
                        place,
                        rating.of(place.kind()).size(),
                        score,
                        editions.byId(score.edition()),
                        extensions.termsOf(place.assessmentId()),
                        published.before(cycle).map(before -> before(place, before))));
        return "rating/body";
    }

    private BodyPage.Before before(Place now, QuarterCycle cycle) {
        Optional<Place> then = published.of(cycle).of(now.kind()).stream()
                .filter(place -> place.body().equals(now.body()))
                .findFirst();
        return new BodyPage.Before(cycle.quarter(), then, then.flatMap(place -> scores.version(place.scoreVersion())));
    }

    private String show(QuarterCycle cycle, Model model) {
        Rating rating = published.of(cycle);
        model.addAttribute("page", RatingPage.of(
                rating,
                cycle.quarter(),
                editions.byId(cycle.edition()),
                published.before(cycle).map(before -> new RatingPage.Before(before.quarter(), published.of(before)))));
        model.addAttribute("quarters", published.quarters().stream().map(Choice::of).toList());
        model.addAttribute("checksum", packages.checksum(rating.id()).orElse(null));
        return "rating/quarter";
    }

    /** A published quarter to choose. */
    record Choice(String quarter, String title) {

        static Choice of(QuarterCycle cycle) {
            QuarterId quarter = cycle.quarter();
            return new Choice(quarter.toString(), RatingPage.title(quarter));
        }
    }
}
