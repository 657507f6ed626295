package kz.dalel.methodology.loader;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.dalel.methodology.Scale;
import kz.dalel.shared.Points;
import kz.dalel.shared.Share;

/** Reads the scale of an indicator: its kind and the parameters that kind has, no others. */
final class ScaleReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PERCENT_SIGN = Pattern.compile("\\s*%$");
    private static final long MOST_DECIMALS = 6;

    private static final Map<String, Function<YamlNode, Scale>> KINDS = Map.ofEntries(
            Map.entry("absence-deduction", ScaleReader::absenceDeduction),
            Map.entry("step-ladder", node -> ladder(node, "kind")),
            Map.entry("coverage-and-risks", ScaleReader::coverageAndRisks),
            Map.entry("external-plan", ScaleReader::externalPlan),
            Map.entry("per-cell", ScaleReader::perCell),
            Map.entry("per-offence", ScaleReader::perOffence),
            Map.entry("bands", ScaleReader::bands),
            Map.entry("per-fact", ScaleReader::perFact),
            Map.entry("report-state", ScaleReader::reportState),
            Map.entry("meetings", ScaleReader::meetings),
            Map.entry("monthly", ScaleReader::monthly),
            Map.entry("propaganda", ScaleReader::propaganda));

    private ScaleReader() {}

    static Scale read(YamlNode node) {
        YamlNode kind = node.required("kind");
        Function<YamlNode, Scale> reader = KINDS.get(kind.text());
        if (reader == null) {
            throw kind.fault("unknownScale", kind.text());
        }
        return reader.apply(node);
    }

    private static Scale absenceDeduction(YamlNode node) {
        node.allowing("kind", "deduction");
        return new Scale.AbsenceDeduction(positive(node.required("deduction")));
    }

    private static Scale.StepLadder ladder(YamlNode node, String... besides) {
        List<String> keys = new ArrayList<>(List.of("step", "per-step", "cap", "floor", "deduction-if-none"));
        keys.addAll(List.of(besides));
        node.allowing(keys.toArray(String[]::new));
        Points perStep = positive(node.required("per-step"));
        Points cap = positive(node.required("cap"));
        if (cap.compareTo(perStep) < 0) {
            throw node.required("cap").fault("capBelowStep", cap, perStep);
        }
        return new Scale.StepLadder(
                percent(node.required("step")),
                perStep,
                cap,
                node.optional("floor").map(ScaleReader::percent),
                node.optional("deduction-if-none").map(ScaleReader::positive));
    }

    private static Scale coverageAndRisks(YamlNode node) {
        node.allowing("kind", "coverage", "risks");
        return new Scale.CoverageAndRisks(ladder(node.required("coverage")), risks(node.required("risks")));
    }

    private static Scale externalPlan(YamlNode node) {
        node.allowing("kind", "risks", "plan");
        return new Scale.ExternalPlan(risks(node.required("risks")), ladder(node.required("plan")));
    }

    private static Scale.RiskPoints risks(YamlNode node) {
        node.allowing("identified", "eliminated", "completed");
        return new Scale.RiskPoints(
                node.required("identified").points(),
                positive(node.required("eliminated")),
                positive(node.required("completed")));
    }

    private static Scale perCell(YamlNode node) {
        node.allowing("kind", "per-cell");
        return new Scale.PerCell(positive(node.required("per-cell")));
    }

    private static Scale perOffence(YamlNode node) {
        node.allowing("kind", "administrative", "criminal");
        return new Scale.PerOffence(positive(node.required("administrative")), positive(node.required("criminal")));
    }

    private static Scale bands(YamlNode node) {
        node.allowing("kind", "bands");
        List<Scale.Band> bands = new ArrayList<>();
        long expected = 0;
        boolean open = false;
        for (YamlNode each : node.required("bands").items()) {
            each.allowing("from", "to", "points");
            long from = each.required("from").whole();
            if (open || from != expected) {
                throw each.fault("bandGap", from, expected);
            }
            Optional<Long> to = each.optional("to").map(YamlNode::whole);
            if (to.isPresent() && to.get() < from) {
                throw each.fault("bandTurned", from, to.get());
            }
            open = to.isEmpty();
            expected = to.orElse(from) + 1;
            bands.add(new Scale.Band(from, to, each.required("points").points()));
        }
        if (!open) {
            throw node.required("bands").fault("bandsClosed");
        }
        return new Scale.Bands(bands);
    }

    private static Scale perFact(YamlNode node) {
        node.allowing("kind", "per-fact");
        return new Scale.PerFact(positive(node.required("per-fact")));
    }

    private static Scale reportState(YamlNode node) {
        node.allowing("kind", "current", "outdated", "deduction-if-absent");
        return new Scale.ReportState(
                node.required("current").points(),
                node.required("outdated").points(),
                positive(node.required("deduction-if-absent")));
    }

    private static Scale meetings(YamlNode node) {
        node.allowing("kind", "award", "step", "per-step", "decimals");
        YamlNode decimals = node.required("decimals");
        if (decimals.whole() > MOST_DECIMALS) {
            throw decimals.fault("tooManyDecimals", decimals.whole(), MOST_DECIMALS);
        }
        return new Scale.Meetings(
                positive(node.required("award")),
                percent(node.required("step")),
                positive(node.required("per-step")),
                (int) decimals.whole());
    }

    private static Scale monthly(YamlNode node) {
        node.allowing("kind", "per-unit", "monthly-cap");
        Points perUnit = positive(node.required("per-unit"));
        Points cap = positive(node.required("monthly-cap"));
        if (cap.compareTo(perUnit) < 0) {
            throw node.required("monthly-cap").fault("capBelowStep", cap, perUnit);
        }
        return new Scale.Monthly(perUnit, cap);
    }

    private static Scale propaganda(YamlNode node) {
        node.allowing("kind", "reported", "scaled", "covered", "views-needed");
        return new Scale.Propaganda(
                positive(node.required("reported")),
                positive(node.required("scaled")),
                positive(node.required("covered")),
                node.required("views-needed").whole());
    }

    private static Points positive(YamlNode node) {
        Points points = node.points();
        if (points.isZero()) {
            throw node.fault("notPositive", node.text());
        }
        return points;
    }

    /** A share above zero and up to one, written in per cent: {@code 0.5 %}. */
    private static Share percent(YamlNode node) {
        if (!PERCENT_SIGN.matcher(node.text()).find()) {
            throw node.fault("notAPercentage", node.text());
        }
        BigDecimal percent = node.decimal(PERCENT_SIGN.matcher(node.text()).replaceAll(""));
        if (percent.signum() == 0 || percent.compareTo(HUNDRED) > 0) {
            throw node.fault("notAPercentage", node.text());
        }
        BigInteger part = percent.unscaledValue();
        BigInteger whole = BigInteger.TEN.pow(percent.scale()).multiply(HUNDRED.toBigInteger());
        BigInteger common = part.gcd(whole);
        return new Share(part.divide(common).longValueExact(), whole.divide(common).longValueExact());
    }
}
