package kz.dalel.scoresheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.Moments;
import kz.dalel.methodology.Category;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.scoresheet.ScoreSheet.Item;
import kz.dalel.scoresheet.ScoreSheet.Line;
import kz.dalel.scoresheet.text.SheetView.ItemView;
import kz.dalel.shared.Messages;
import kz.dalel.verification.Verdict;

/** An item of evidence in words: what it is about, what it shows it by, and what became of it. */
final class ItemText {

    private static final Messages MESSAGES = Messages.of("scoresheet");
    private static final String BETWEEN = "; ";

    private ItemText() {}

    static ItemView of(int number, Line line, Item item, Assessment assessment) {
        return new ItemView(
                number,
                what(item, line.indicator(), assessment),
                Long.toString(item.version().quantity()),
                item.counted().map(counted -> Long.toString(counted)).orElse("0"),
                item.verdict()
                        .map(verdict -> MESSAGES.text("scoresheet.outcome." + verdict.outcome()))
                        .orElseGet(() -> MESSAGES.text("scoresheet.outcome.none")),
                item.verdict().map(ItemText::why).orElse(""));
    }

    private static String what(Item item, Indicator indicator, Assessment assessment) {
        ItemContent content = item.version().content();
        List<String> parts = new ArrayList<>();
        if (content.unit() != null) {
            parts.add(assessment.unitName(content.unit()).orElse(content.unit().toString()));
        }
        category(content, indicator).ifPresent(parts::add);
        add(parts, content.fact());
        if (content.month() != null) {
            parts.add(MESSAGES.text(
                    "scoresheet.item.month",
                    MESSAGES.text("scoresheet.month." + content.month().getMonthValue()),
                    Integer.toString(content.month().getYear())));
        }
        if (content.eventDate() != null) {
            parts.add(MESSAGES.text("scoresheet.item.event", Moments.format(content.eventDate())));
        }
        document(content).ifPresent(parts::add);
        content.links().stream().map(Link::address).forEach(parts::add);
        if (!content.files().isEmpty()) {
            parts.add(MESSAGES.text(
                    "scoresheet.item.files",
                    content.files().stream().map(file -> "«" + file.name() + "»").collect(Collectors.joining(", "))));
        }
        if (item.earlier()) {
            parts.add(MESSAGES.text("scoresheet.item.earlier", Moments.format(item.version().quarter())));
        }
        return String.join(BETWEEN, parts);
    }

    private static Optional<String> category(ItemContent content, Indicator indicator) {
        return indicator.categories().stream()
                .filter(category -> category.code().equals(content.category()))
                .map(Category::title)
                .findFirst();
    }

    private static Optional<String> document(ItemContent content) {
        String number = content.documentNumber();
        String day = content.documentDate() == null ? null : Moments.format(content.documentDate());
        if (number == null && day == null) {
            return Optional.empty();
        }
        if (day == null) {
            return Optional.of(MESSAGES.text("scoresheet.item.number", number));
        }
        return Optional.of(number == null
                ? MESSAGES.text("scoresheet.item.dated", day)
                : MESSAGES.text("scoresheet.item.document", number, day));
    }

    private static String why(Verdict verdict) {
        return Stream.of(
                        Optional.ofNullable(verdict.reason()).map(reason -> reason.title()),
                        Optional.ofNullable(verdict.clause())
                                .map(clause -> MESSAGES.text("scoresheet.item.clause", clause)),
                        Optional.ofNullable(verdict.comment()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(BETWEEN));
    }

    private static void add(List<String> parts, String text) {
        if (text != null && !text.isBlank()) {
            parts.add(text);
        }
    }
}
