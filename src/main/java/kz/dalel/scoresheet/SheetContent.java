package kz.dalel.scoresheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.dalel.appeal.Appeal;
import kz.dalel.methodology.ReadingTaken;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.quarter.UnitCorrection;
import kz.dalel.scoresheet.ScoreSheet.Column;
import kz.dalel.scoresheet.ScoreSheet.Item;
import kz.dalel.scoresheet.ScoreSheet.Line;
import kz.dalel.scoring.core.Exact;
import kz.dalel.scoring.core.Explanation;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.core.Step;
import kz.dalel.scoring.core.facts.Given;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.verification.Verdict;

/**
 * What a sheet says, as {@link CanonicalJson} writes it, whatever language or file it is shown in. Evidence is named by the hash of
 * its content. Who verified and decided is left out: the sheet answers for the points, the ledger for the people.
 */
final class SheetContent {

    private static final String FORMAT = "dalel-score-sheet-1";

    private SheetContent() {}

    /** SHA-256 over the canonical text, 64 hexadecimal digits. */
    static String hashOf(ScoreSheet sheet) {
        return CanonicalJson.hashOf(of(sheet));
    }

    static Map<String, Object> of(ScoreSheet sheet) {
        Map<String, Object> members = new HashMap<>();
        members.put("format", FORMAT);
        members.put("quarter", sheet.assessment().quarter());
        members.put("body", sheet.assessment().body());
        members.put("bodyName", sheet.assessment().bodyName());
        members.put("kind", sheet.assessment().kind().code());
        members.put("edition", sheet.edition().id());
        members.put("readings", sheet.latest().readings());
        members.put("scores", sheet.columns().stream().map(SheetContent::column).toList());
        members.put("lines", sheet.lines().stream().map(SheetContent::line).toList());
        members.put("corrections", sheet.corrections().stream().map(SheetContent::correction).toList());
        return members;
    }

    private static Map<String, Object> column(Column column) {
        return Map.of(
                "stage", column.stage(),
                "number", column.version().number(),
                "computedAt", column.version().computedAt(),
                "award", column.version().award(),
                "deduction", column.version().deduction(),
                "total", column.version().total());
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> members = score(line.score());
        members.put("indicator", line.indicator().code());
        members.put("title", line.indicator().title());
        members.put("facts", line.scored().facts().orElse(null));
        members.put("former", line.former().map(SheetContent::score).orElse(null));
        members.put("items", line.items().stream().map(SheetContent::item).toList());
        members.put("extension", line.extension()
                .map(term -> Map.of(
                        "until", term.extension().endsAt(),
                        "from", term.formerDeadline(),
                        "reason", term.extension().reason()))
                .orElse(null));
        members.put("appeals", line.appeals().stream().map(SheetContent::appeal).toList());
        return members;
    }

    private static Map<String, Object> score(ScoreLine line) {
        Explanation explanation = line.explanation();
        Map<String, Object> members = new HashMap<>();
        members.put("status", line.status().code());
        members.put("award", line.award());
        members.put("deduction", line.deduction());
        members.put("rule", explanation.rule());
        members.put("regulationLines", explanation.lines());
        members.put("readings", explanation.readings().stream().map(SheetContent::reading).toList());
        members.put("given", explanation.given().stream().map(SheetContent::given).toList());
        members.put("steps", explanation.steps().stream().map(SheetContent::step).toList());
        members.put("reason", Optional.ofNullable(explanation.reason())
                .map(reason -> Map.of("code", reason.code(), "arguments", reason.arguments()))
                .orElse(null));
        return members;
    }

    private static Map<String, Object> reading(ReadingTaken reading) {
        return Map.of(
                "interpretation", reading.interpretation(),
                "option", reading.option(),
                "text", reading.text(),
                "open", reading.open());
    }

    private static Map<String, Object> given(Given given) {
        return Map.of("name", given.name(), "value", given.value());
    }

    private static Map<String, Object> step(Step step) {
        return Map.of(
                "number", step.number(),
                "meaning", step.meaning(),
                "operands", step.operands().stream().map(operand -> fraction(operand.value())).toList(),
                "result", fraction(step.result()));
    }

    private static String fraction(Exact value) {
        return value.numerator() + "/" + value.denominator();
    }

    private static Map<String, Object> item(Item item) {
        Map<String, Object> members = new HashMap<>();
        members.put("version", item.version().id());
        members.put("quarter", item.version().quarter());
        members.put("contentHash", item.version().contentHash());
        members.put("counted", item.counted().orElse(null));
        members.put("verdict", item.verdict().map(SheetContent::verdict).orElse(null));
        return members;
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        Map<String, Object> members = new HashMap<>();
        members.put("stage", verdict.stage());
        members.put("outcome", verdict.outcome());
        members.put("quantity", verdict.quantity());
        members.put("reason", verdict.reason());
        members.put("clause", verdict.clause());
        members.put("comment", verdict.comment());
        return members;
    }

    private static Map<String, Object> appeal(Appeal appeal) {
        Map<String, Object> members = new HashMap<>();
        members.put("appeal", appeal.id());
        members.put("lodgedAt", appeal.lodgedAt());
        members.put("grounds", appeal.grounds());
        members.put("state", appeal.state());
        appeal.decision().ifPresent(decision -> {
            members.put("decidedAt", decision.at());
            members.put("reasons", decision.reasons());
        });
        return members;
    }

    private static Map<String, Object> correction(UnitCorrection correction) {
        return Map.of(
                "correction", correction.id(),
                "kind", correction.change().kind(),
                "removed", correction.change().removed().stream().map(SnapshotUnit::name).toList(),
                "added", correction.change().added().stream().map(SnapshotUnit::name).toList(),
                "reason", correction.reason());
    }
}
