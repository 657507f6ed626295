package kz.dalel.rating.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import kz.dalel.methodology.Editions;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.Rating;
import kz.dalel.rating.RatingId;
import kz.dalel.rating.RatingPackages;
import kz.dalel.shared.Download;
import kz.dalel.shared.Language;
import kz.dalel.shared.UserError;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A published rating as files for everybody. */
@Controller
@RequestMapping("/rating/{quarter}/files")
class RatingFilesController {


    /** Two kinds of file in three languages, of the ratings people look at. */
    private static final int MOST_KEPT = 24;

    private final PublishedRatings published;
    private final RatingPackages packages;
    private final RatingPrint print;
    private final Editions editions;
    /** Anybody may ask as often as he likes; what is published does not change. */
    private final Cache<Asked, byte[]> made = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    RatingFilesController(PublishedRatings published, RatingPackages packages, RatingPrint print, Editions editions) {
        this.published = published;
        this.packages = packages;
        this.print = print;
        this.editions = editions;
    }

    /** The very bytes that were signed. */
    @GetMapping("/package.json")
    ResponseEntity<byte[]> checkablePackage(@PathVariable String quarter) {
        QuarterCycle cycle = published.quarter(quarter);
        byte[] file = packages.file(published.of(cycle).id())
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.package.notYet"));
        return Download.of("rating-" + quarter + ".json", MediaType.APPLICATION_JSON, file);
    }

    @GetMapping("/rating.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String quarter) {
        QuarterCycle cycle = published.quarter(quarter);
        Rating rating = published.of(cycle);
        Optional<RatingPage.Before> before = before(cycle);
        byte[] file = made("xlsx", rating, before, () -> RatingWorkbook.of(rating, cycle.quarter(), before));
        return Download.of("rating-" + quarter + ".xlsx", Download.XLSX, file);
    }

    @GetMapping("/rating.pdf")
    ResponseEntity<byte[]> printed(@PathVariable String quarter) {
        QuarterCycle cycle = published.quarter(quarter);
        Rating rating = published.of(cycle);
        Optional<RatingPage.Before> before = before(cycle);
        byte[] file = made("pdf", rating, before, () -> print.of(rating, cycle.quarter(), editions.byId(cycle.edition()), before));
        return Download.of("rating-" + quarter + ".pdf", MediaType.APPLICATION_PDF, file);
    }

    private Optional<RatingPage.Before> before(QuarterCycle cycle) {
        return published.before(cycle).map(each -> new RatingPage.Before(each.quarter(), published.of(each)));
    }

    private byte[] made(String kind, Rating rating, Optional<RatingPage.Before> before, Supplier<byte[]> make) {
        Asked asked = new Asked(kind, rating.id(), before.map(each -> each.rating().id()), Language.current());
        return made.get(asked, each -> make.get());
    }

    /** What a made file depends on. */
    private record Asked(String kind, RatingId rating, Optional<RatingId> before, Language language) {}
}
