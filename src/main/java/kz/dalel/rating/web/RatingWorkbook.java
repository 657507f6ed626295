package kz.dalel.rating.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.rating.Rating;
import kz.dalel.rating.Rating.Place;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.QuarterId;
import kz.dalel.spreadsheet.TableFile;
import kz.dalel.spreadsheet.TableFile.Column;

/** A published rating as a workbook: one table, in which spreadsheet programs can filter by kind. */
final class RatingWorkbook {

    private static final Messages MESSAGES = Messages.of("rating");
    private static final int NARROW = 14;
    private static final int WIDE = 44;

    private RatingWorkbook() {}

    static byte[] of(Rating rating, QuarterId quarter, Optional<RatingPage.Before> before) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(MESSAGES.text("rating.file.kind"), WIDE),
                new Column(MESSAGES.text("rating.page.place"), NARROW),
                new Column(MESSAGES.text("rating.file.code"), NARROW),
                new Column(MESSAGES.text("rating.page.body"), WIDE),
                new Column(MESSAGES.text("rating.page.award"), NARROW),
                new Column(MESSAGES.text("rating.page.deduction"), NARROW),
                new Column(MESSAGES.text("rating.page.total"), NARROW)));
        before.map(RatingPage.Before::quarter).map(RatingPage::title).ifPresent(then -> {
            columns.add(new Column(MESSAGES.text("rating.file.placeBefore", then), NARROW));
            columns.add(new Column(MESSAGES.text("rating.file.totalBefore", then), NARROW));
        });
        return new TableFile(MESSAGES.text("rating.file.sheet"), columns, rows(rating, before))
                .xlsx(MESSAGES.text("rating.page.title", RatingPage.title(quarter)));
    }

    private static List<List<Object>> rows(Rating rating, Optional<RatingPage.Before> before) {
        return Arrays.stream(BodyKind.values())
                .flatMap(kind -> {
                    Map<BodyId, Place> then = before.map(each -> each.rating().of(kind)).orElse(List.of()).stream()
                            .collect(Collectors.toMap(Place::body, Function.identity()));
                    return rating.of(kind).stream().map(place -> row(place, before.isPresent(), then.get(place.body())));
                })
                .toList();
    }

    /** @param then where it stood before; null if it did not */
    private static List<Object> row(Place place, boolean compared, Place then) {
        List<Object> values = new ArrayList<>();
        values.add(MESSAGES.text("rating.kind." + place.kind().code()));
        values.add(place.place());
        values.add(place.body().value());
        values.add(place.bodyName());
        values.add(place.award().value());
        values.add(place.deduction().value());
        values.add(place.total().value());
        if (compared) {
            values.add(then == null ? null : then.place());
            values.add(then == null ? null : then.total().value());
        }
        return values;
    }
}
