package kz.dalel.insight.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.insight.BodiesComparison;
import kz.dalel.insight.BodyComparison;
import kz.dalel.insight.Compared;
import kz.dalel.insight.PeerFigures;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;
import kz.dalel.shared.QuarterId;
import kz.dalel.spreadsheet.TableFile;
import kz.dalel.spreadsheet.TableFile.Column;

/** What is compared, as tables to take along. */
final class ComparisonTables {

    private static final Messages MESSAGES = Messages.of("insight");
    private static final int NARROW = 14;
    private static final int WIDE = 50;

    private ComparisonTables() {}

    static TableFile of(BodiesComparison comparison) {
        return new TableFile(
                MESSAGES.text("insight.sheet.bodies"),
                columns(
                        List.of(wide("body"), narrow("kind")),
                        comparison.quarter(),
                        comparison.against(),
                        List.of(narrow("uncapped"), narrow("uncappedShare"))),
                comparison.bodies().stream().map(ComparisonTables::row).toList());
    }

    static TableFile of(BodyComparison comparison) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(null, MESSAGES.text("insight.total"), comparison.total()));
        for (BodyComparison.OfProject of : comparison.projects()) {
            rows.add(row(null, MESSAGES.text("insight.project", of.project().number(), of.project().title()), of.sum()));
            of.lines().forEach(line -> rows.add(row(line.indicator().code().value(), line.indicator().title(), line.figures())));
        }
        return new TableFile(
                MESSAGES.text("insight.sheet.comparison"),
                columns(List.of(narrow("code"), wide("title")), comparison.assessment().quarter(), comparison.against(), List.of()),
                rows);
    }

    static String kind(BodyKind kind) {
        return MESSAGES.text("insight.kind." + kind.code());
    }

    static Column narrow(String name) {
        return new Column(MESSAGES.text("insight.column." + name), NARROW);
    }

    static Column wide(String name) {
        return new Column(MESSAGES.text("insight.column." + name), WIDE);
    }

    private static List<Column> columns(List<Column> first, QuarterId quarter, QuarterId against, List<Column> last) {
        return Stream.of(
                        first,
                        List.of(
                                new Column(MESSAGES.text("insight.column.points", quarter.toString()), NARROW),
                                new Column(MESSAGES.text("insight.column.points", against.toString()), NARROW),
                                narrow("change"),
                                narrow("yearToDate"),
                                narrow("limit"),
                                narrow("share"),
                                narrow("place"),
                                narrow("of"),
                                narrow("lower"),
                                narrow("median"),
                                narrow("upper")),
                        last)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Object> row(BodiesComparison.Row row) {
        List<Object> values = new ArrayList<>();
        values.add(row.body().bodyName());
        values.add(kind(row.body().kind()));
        values.addAll(values(row.compared()));
        values.add(row.compared().map(compared -> row.uncapped().value()).orElse(null));
        values.add(row.uncappedPerCent().orElse(null));
        return values;
    }

    private static List<Object> row(String code, String title, Compared compared) {
        List<Object> values = new ArrayList<>();
        values.add(code);
        values.add(title);
        values.addAll(values(Optional.of(compared)));
        return values;
    }

    private static List<Object> values(Optional<Compared> compared) {
        Optional<PeerFigures> peers = compared.flatMap(Compared::peers);
        Optional<Compared> limited = compared.filter(each -> each.reach().hasShare());
        List<Object> values = new ArrayList<>();
        values.add(number(compared.flatMap(Compared::now)));
        values.add(number(compared.flatMap(Compared::before)));
        values.add(number(compared.flatMap(Compared::change)));
        values.add(number(compared.map(Compared::yearToDate)));
        values.add(number(limited.map(each -> each.reach().reachable())));
        values.add(limited.map(each -> each.reach().perCent()).orElse(null));
        values.add(peers.map(PeerFigures::place).orElse(null));
        values.add(peers.map(PeerFigures::bodies).orElse(null));
        values.add(number(peers.map(each -> each.quartiles().lower())));
        values.add(number(peers.map(each -> each.quartiles().median())));
        values.add(number(peers.map(each -> each.quartiles().upper())));
        return values;
    }

    private static BigDecimal number(Optional<Points> points) {
        return points.map(Points::value).orElse(null);
    }
}
