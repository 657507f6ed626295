package kz.dalel.methodology.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.dalel.methodology.Category;
import kz.dalel.methodology.EvidenceRow;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Interpretation;
import kz.dalel.methodology.Measure;
import kz.dalel.methodology.Period;
import kz.dalel.methodology.Proof;
import kz.dalel.methodology.RegulationLines;
import kz.dalel.methodology.Scale;
import kz.dalel.methodology.Standing;
import kz.dalel.methodology.Switch;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.UnitClass;

/** Reads one indicator and checks it against the rest of its edition. */
final class IndicatorReader {

    private static final Pattern LINES = Pattern.compile("L(\\d{1,6})(?:-(\\d{1,6}))?");
    private static final Pattern CHOICE = Pattern.compile("(A\\d{2})=([a-z-]+)");
    private static final List<Integer> EVERY_QUARTER = List.of(1, 2, 3, 4);
    private static final int QUARTERS = EVERY_QUARTER.size();
    private static final int MOST_LINKS = 20;

    private final List<Interpretation> register;
    private final int linesInRegulation;

    IndicatorReader(List<Interpretation> register, int linesInRegulation) {
        this.register = register;
        this.linesInRegulation = linesInRegulation;
    }

    /**
     * @param project number of the project it stands in
     * @param task number of the task it stands in; 0 = it replaces the project after an external analysis
     * @param exemptProject whether the project is not assessed after an external analysis
     */
    Indicator read(YamlNode node, int project, int task, boolean exemptProject) {
        node.allowing(
                "code", "title", "object", "measure", "scale", "unit-classes", "applies-to", "period", "carries-over",
                "evidence", "due-quarters", "lines", "rule", "interpretations", "public-council-required",
                "nil-return-allowed", "categories");
        Measure measure = Codes.one(node.required("measure"), Measure.values(), Measure::code, "unknownMeasure");
        Scale scale = ScaleReader.read(node.required("scale"));
        if (!measure.takes(scale)) {
            throw node.required("scale")
                    .fault("scaleDoesNotFit", node.required("scale").required("kind").text(), measure.code());
        }
        return new Indicator(
                code(node.required("code")),
                node.required("title").text(),
                project,
                task,
                node.required("object").text(),
                measure,
                scale,
                unitClasses(node, measure),
                Set.copyOf(node.required("applies-to")
                        .distinct(item -> Codes.one(item, BodyKind.values(), BodyKind::code, "unknownBodyKind"))),
                Codes.one(node.required("period"), Period.values(), Period::code, "unknownPeriod"),
                node.optional("carries-over").map(YamlNode::flag).orElse(false),
                evidence(node.required("evidence")),
                node.optional("due-quarters").map(IndicatorReader::quarters).orElse(EVERY_QUARTER),
                lines(node.required("lines")),
                node.required("rule").text(),
                interpretations(node.required("interpretations"), scale),
                node.optional("public-council-required").map(YamlNode::flag).orElse(false),
                exemptProject && task > 0,
                task == 0,
                node.optional("nil-return-allowed").map(YamlNode::flag).orElse(false),
                categories(node, measure));
    }

    static IndicatorCode code(YamlNode node) {
        try {
            return IndicatorCode.of(node.text());
        } catch (IllegalArgumentException e) {
            throw node.fault("notAnIndicatorCode", node.text());
        }
    }

    RegulationLines lines(YamlNode node) {
        List<RegulationLines.Range> ranges = new ArrayList<>();
        for (String part : node.text().split(",", -1)) {
            Matcher matcher = LINES.matcher(part.strip());
            if (!matcher.matches()) {
                throw node.fault("notLines", part.strip());
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first < 1 || last < first || last > linesInRegulation) {
                throw node.fault("linesOutside", part.strip(), linesInRegulation);
            }
            ranges.add(new RegulationLines.Range(first, last));
        }
        return new RegulationLines(ranges);
    }

    private static List<UnitClass> unitClasses(YamlNode node, Measure measure) {
        if (!measure.ofUnits()) {
            node.optional("unit-classes").ifPresent(classes -> {
                throw classes.fault("unitsNotCounted", measure.code());
            });
            return List.of();
        }
        return node.required("unit-classes")
                .distinct(item -> Codes.one(item, UnitClass.values(), UnitClass::code, "unknownUnitClass"));
    }

    private static List<Integer> quarters(YamlNode node) {
        return node.distinct(item -> {
            long quarter = item.whole();
            if (quarter < 1 || quarter > QUARTERS) {
                throw item.fault("notAQuarter", quarter);
            }
            return (int) quarter;
        });
    }

    private static EvidenceRow evidence(YamlNode node) {
        node.allowing("one-per", "must-show", "standing", "source", "how-often", "how-often-standing", "proof");
        Standing standing = standing(node.required("standing"));
        Optional<String> source = node.optional("source").map(YamlNode::text);
        if (source.isPresent() != (standing == Standing.SOURCE)) {
            throw node.required("standing").fault("sourceAndStanding", standing.code());
        }
        return new EvidenceRow(
                node.required("one-per").text(),
                node.required("must-show").text(),
                standing,
                source,
                node.required("how-often").text(),
                node.optional("how-often-standing").map(IndicatorReader::standing).orElse(Standing.INFERRED),
                node.optional("proof").map(IndicatorReader::proof).orElse(Proof.NONE));
    }

    private static Proof proof(YamlNode node) {
        node.allowing("document", "links", "or-file", "event-date", "own-site");
        int links = node.optional("links").map(IndicatorReader::links).orElse(0);
        boolean ownSite = node.optional("own-site").map(YamlNode::flag).orElse(false);
        if (ownSite && links == 0) {
            throw node.required("own-site").fault("ownSiteWithoutLinks");
        }
        boolean orFile = node.optional("or-file").map(YamlNode::flag).orElse(false);
        if (orFile && links == 0) {
            throw node.required("or-file").fault("orFileWithoutLinks");
        }
        return new Proof(
                node.optional("document").map(YamlNode::flag).orElse(false),
                links,
                orFile,
                node.optional("event-date").map(YamlNode::flag).orElse(false),
                ownSite);
    }

    private static int links(YamlNode node) {
        long links = node.whole();
        if (links < 1 || links > MOST_LINKS) {
            throw node.fault("tooManyLinks", links, MOST_LINKS);
        }
        return (int) links;
    }

    private static Standing standing(YamlNode node) {
        return Codes.one(node, Standing.values(), Standing::code, "unknownStanding");
    }

    /** All must stand in the register, and the switch that the scale calculates by must be among them. */
    private List<String> interpretations(YamlNode node, Scale scale) {
        List<String> codes = node.distinct(item -> {
            if (register.stream().noneMatch(each -> each.code().equals(item.text()))) {
                throw item.fault("unknownInterpretation", item.text());
            }
            return item.text();
        });
        for (Switch needed : scale.match(new SwitchesOfScale())) {
            boolean switchable = register.stream().anyMatch(each -> each.choice().equals(Optional.of(needed)));
            if (!switchable || !codes.contains(needed.interpretation())) {
                throw node.fault("switchMissing", needed.interpretation());
            }
        }
        return codes;
    }

    private List<Category> categories(YamlNode node, Measure measure) {
        List<Category> categories = new ArrayList<>();
        Optional<YamlNode> list = node.optional("categories");
        for (YamlNode item : list.map(YamlNode::items).orElse(List.of())) {
            item.allowing("code", "title", "only-under");
            String code = item.required("code").text();
            if (!measure.categories().contains(code)) {
                throw item.fault("unknownCategory", code, measure.code());
            }
            if (categories.stream().anyMatch(category -> category.code().equals(code))) {
                throw item.fault("duplicateCode", code);
            }
            categories.add(new Category(
                    code, item.required("title").text(), item.optional("only-under").map(this::choice)));
        }
        for (String needed : measure.categories()) {
            if (categories.stream().noneMatch(category -> category.code().equals(needed))) {
                throw list.orElse(node).fault("missingCategory", needed, measure.code());
            }
        }
        return categories;
    }

    private Category.Choice choice(YamlNode node) {
        Matcher matcher = CHOICE.matcher(node.text());
        if (!matcher.matches()) {
            throw node.fault("notAChoice", node.text());
        }
        boolean known = register.stream()
                .filter(each -> each.code().equals(matcher.group(1)) && each.choice().isPresent())
                .anyMatch(each -> each.option(matcher.group(2)).isPresent());
        if (!known) {
            throw node.fault("notAChoice", node.text());
        }
        return new Category.Choice(matcher.group(1), matcher.group(2));
    }
}
