package kz.dalel.evidence.sheet;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.domain.Field;
import kz.dalel.methodology.Category;

/** What rows are about, in one line. */
final class RowNames {

    private final SubmissionTerms terms;
    private final UnitChoice units;

    RowNames(SubmissionTerms terms, UnitChoice units) {
        this.terms = terms;
        this.units = units;
    }

    /** Category, unit, fact, month and event as far as they are given; else the document's number. */
    String of(DraftRow row) {
        String name = Stream.of(
                        categoryOf(row),
                        Optional.ofNullable(row.unit()).map(units::nameOf).orElse(null),
                        row.fact(),
                        Optional.ofNullable(row.month()).map(MonthWords::of).orElse(null),
                        Optional.ofNullable(row.eventDate()).map(Moments::format).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return name.isEmpty() ? Objects.requireNonNullElse(row.documentNumber(), "—") : name;
    }

    List<String> titlesOf(List<Field> fields) {
        return fields.stream()
                .map(field -> field.titleFor(terms.indicator().measure()))
                .toList();
    }

    private String categoryOf(DraftRow row) {
        return terms.rules().categories().stream()
                .filter(category -> category.code().equals(row.category()))
                .map(Category::title)
                .findFirst()
                .orElse(row.category());
    }
}
