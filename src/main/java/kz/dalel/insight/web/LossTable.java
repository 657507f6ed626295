package kz.dalel.insight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.dalel.insight.Losses;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.TableFile;

/** Points lost, as a table to take along. */
final class LossTable {

    private static final Messages MESSAGES = Messages.of("insight");

    private LossTable() {}

    static TableFile of(Losses losses) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(
                null,
                MESSAGES.text("insight.total"),
                losses.points().value(),
                losses.rejected().value(),
                losses.missing().value(),
                losses.most().value(),
                null));
        losses.lines().forEach(line -> rows.add(row(
                line.indicator().code().value(),
                line.indicator().title(),
                line.points().value(),
                line.rejected().value(),
                line.missing().value(),
                line.most().value(),
                line.unlimited() ? MESSAGES.text("insight.yes") : null)));
        return new TableFile(
                MESSAGES.text("insight.sheet.losses"),
                List.of(
                        ComparisonTables.narrow("code"),
                        ComparisonTables.wide("title"),
                        ComparisonTables.narrow("pointsOwn"),
                        ComparisonTables.narrow("rejected"),
                        ComparisonTables.narrow("missing"),
                        ComparisonTables.narrow("most"),
                        ComparisonTables.narrow("unlimited")),
                rows);
    }

    /** Some cells may be empty, which a list made of its values would not take. */
    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
