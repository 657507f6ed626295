package kz.dalel.rating.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.dalel.documents.DocumentAddresses;
import kz.dalel.documents.DocumentMark;
import kz.dalel.documents.PrintDocument;
import kz.dalel.documents.PrintedDocument;
import kz.dalel.methodology.Edition;
import kz.dalel.rating.Rating;
import kz.dalel.rating.Rating.Place;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.QuarterId;
import org.springframework.stereotype.Component;

/** A published rating on paper. Its hash is over the figures, so that every language and every printing has the same. */
@Component
class RatingPrint {

    private final PrintDocument printDocument;
    private final DocumentAddresses addresses;

    RatingPrint(PrintDocument printDocument, DocumentAddresses addresses) {
        this.printDocument = printDocument;
        this.addresses = addresses;
    }

    byte[] of(Rating rating, QuarterId quarter, Edition edition, Optional<RatingPage.Before> before) {
        RatingPage page = RatingPage.of(rating, quarter, edition, before);
        DocumentMark mark = new DocumentMark(
                quarter.toString(),
                CanonicalJson.hashOf(figures(rating, quarter)),
                rating.publishedAt().orElseThrow(),
                addresses.of("/rating/" + quarter));
        return printDocument.handle(new PrintedDocument(
                "rating/print",
                Messages.of("rating").text("rating.page.title", page.quarterTitle()),
                Language.current().locale(),
                mark,
                Map.of("page", page)));
    }

    private static Map<String, Object> figures(Rating rating, QuarterId quarter) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("quarter", quarter);
        figures.put("publishedAt", rating.publishedAt().orElseThrow());
        figures.put("places", rating.places().stream().map(RatingPrint::figures).toList());
        return figures;
    }

    private static Map<String, Object> figures(Place place) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("kind", place.kind().code());
        figures.put("place", place.place());
        figures.put("code", place.body());
        figures.put("name", place.bodyName());
        figures.put("award", place.award());
        figures.put("deduction", place.deduction());
        figures.put("total", place.total());
        return figures;
    }
}
