package kz.dalel.methodology.loader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.dalel.methodology.Interpretation;
import kz.dalel.methodology.Strength;
import kz.dalel.methodology.Switch;
import kz.dalel.methodology.SwitchOption;

/** Reads the register of interpretations. */
final class InterpretationReader {

    private static final Pattern CODE = Pattern.compile("A\\d{2}");

    private InterpretationReader() {}

    static List<Interpretation> read(YamlNode register) {
        Map<String, Interpretation> read = new LinkedHashMap<>();
        for (YamlNode node : register.items()) {
            Interpretation each = interpretation(node);
            if (read.containsKey(each.code())) {
                throw node.fault("duplicateCode", each.code());
            }
            String expected = String.format("A%02d", read.size() + 1);
            if (!each.code().equals(expected)) {
                throw node.fault("gap", expected, each.code());
            }
            read.put(each.code(), each);
        }
        return List.copyOf(read.values());
    }

    private static Interpretation interpretation(YamlNode node) {
        node.allowing("code", "question", "options", "taken", "strength", "open", "switch");
        YamlNode code = node.required("code");
        if (!CODE.matcher(code.text()).matches()) {
            throw code.fault("notAnInterpretationCode", code.text());
        }
        List<Interpretation.Option> options = options(node.required("options"));
        YamlNode taken = node.required("taken");
        if (options.stream().noneMatch(option -> option.code().equals(taken.text()))) {
            throw taken.fault("takenUnknown", taken.text());
        }
        return new Interpretation(
                code.text(),
                node.required("question").text(),
                options,
                taken.text(),
                Codes.one(node.required("strength"), Strength.values(), Strength::code, "unknownStrength"),
                node.optional("open").map(YamlNode::flag).orElse(false),
                choice(node, code.text(), options));
    }

    private static List<Interpretation.Option> options(YamlNode list) {
        List<Interpretation.Option> options = new ArrayList<>();
        for (YamlNode item : list.items()) {
            item.allowing("code", "text");
            String code = item.required("code").text();
            if (options.stream().anyMatch(option -> option.code().equals(code))) {
                throw item.fault("duplicateCode", code);
            }
            options.add(new Interpretation.Option(code, item.required("text").text()));
        }
        return options;
    }

    /** A switch must be one that the scoring core knows, with exactly the options it calculates. */
    private static Optional<Switch> choice(YamlNode node, String code, List<Interpretation.Option> options) {
        Optional<YamlNode> flag = node.optional("switch").filter(YamlNode::flag);
        if (flag.isEmpty()) {
            return Optional.empty();
        }
        Switch known = Switch.of(code).orElseThrow(() -> flag.get().fault("unknownSwitch", code));
        List<String> calculated = known.options().stream().map(SwitchOption::code).toList();
        List<String> offered = options.stream().map(Interpretation.Option::code).toList();
        if (!calculated.stream().sorted().toList().equals(offered.stream().sorted().toList())) {
            throw node.required("options")
                    .fault("switchOptions", code, String.join(", ", calculated));
        }
        return Optional.of(known);
    }
}
