package kz.dalel.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.methodology.ReadingTaken;
import kz.dalel.scoring.core.Explanation;
import kz.dalel.scoring.core.Operand;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.scoring.core.Step;
import kz.dalel.scoring.core.facts.Given;
import kz.dalel.scoring.core.facts.Reason;
import kz.dalel.shared.Messages;

/** Tells an explanation in sentences that an official follows without a calculator. */
public final class ExplanationText {

    private static final Messages MESSAGES = Messages.of("scoring");

    private ExplanationText() {}

    /** The whole explanation as one paragraph. */
    public static String paragraph(ScoreLine line) {
        List<String> sentences = new ArrayList<>(grounds(line));
        if (!line.explanation().steps().isEmpty()) {
            sentences.add(MESSAGES.text("scoring.explanation.steps", String.join(" ", steps(line.explanation()))));
        }
        return String.join(" ", sentences);
    }

    /** The whole explanation line by line: what it rests on, then every arithmetic step. */
    public static List<String> lines(ScoreLine line) {
        return Stream.concat(grounds(line).stream(), steps(line.explanation()).stream())
                .toList();
    }

    private static List<String> grounds(ScoreLine line) {
        Explanation explanation = line.explanation();
        List<String> sentences = new ArrayList<>();
        if (explanation.reason() != null) {
            sentences.add(reason(line));
        }
        sentences.add(rule(explanation));
        if (line.status() == ScoreLine.Status.SCORED) {
            sentences.add(readings(explanation));
        }
        if (!explanation.given().isEmpty()) {
            sentences.add(given(explanation));
        }
        return sentences;
    }

    /** The regulation's sentences with their lines. */
    public static String rule(Explanation explanation) {
        String lines = explanation.lines().replace("L", "").replace('-', '–');
        return MESSAGES.text("scoring.explanation.rule", lines, ended(explanation.rule()));
    }

    /** The readings the calculation rests on, the open ones marked. */
    public static String readings(Explanation explanation) {
        return MESSAGES.text(
                "scoring.explanation.readings",
                explanation.readings().stream().map(ExplanationText::reading).collect(Collectors.joining(" ")));
    }

    /** The facts it started from. */
    public static String given(Explanation explanation) {
        return MESSAGES.text(
                "scoring.explanation.given",
                explanation.given().stream().map(ExplanationText::given).collect(Collectors.joining("; ")));
    }

    /** Every arithmetic step as a sentence, in order and numbered. */
    public static List<String> steps(Explanation explanation) {
        return explanation.steps().stream().map(ExplanationText::step).toList();
    }

    /** Why nothing was calculated; empty for a scored line. */
    public static String reason(ScoreLine line) {
        Reason reason = line.explanation().reason();
        if (reason == null) {
            return "";
        }
        String sentence = sentence(reason);
        if (line.status() == ScoreLine.Status.NOT_APPLICABLE && !reason.arguments().isEmpty()) {
            sentence = MESSAGES.text("scoring.reason.detailed", sentence, reason.arguments().get(0));
        }
        return MESSAGES.text("scoring.status." + line.status().code(), sentence);
    }

    /** A reason by itself, for facts that never reached the core. */
    public static String sentence(Reason reason) {
        Object[] words = reason.arguments().stream().map(ExplanationText::named).toArray();
        return MESSAGES.text("scoring.reason." + reason.code(), words);
    }

    private static String reading(ReadingTaken reading) {
        String key = reading.open() ? "scoring.explanation.readingOpen" : "scoring.explanation.reading";
        return MESSAGES.text(key, reading.interpretation(), reading.text());
    }

    private static String given(Given given) {
        String word = "scoring.value." + given.value();
        String value = MESSAGES.has(word) ? MESSAGES.text(word) : given.value();
        return MESSAGES.text("scoring.explanation.fact", MESSAGES.text("scoring.fact." + given.name()), value);
    }

    /** A fact's key with what it means; anything else as it is. */
    private static String named(String argument) {
        String meaning = "scoring.fact." + argument;
        return MESSAGES.has(meaning)
                ? MESSAGES.text("scoring.explanation.key", argument, MESSAGES.text(meaning))
                : argument;
    }

    private static String step(Step step) {
        List<String> words = new ArrayList<>();
        words.add(NumberText.written(step.result(), step.meaning().unit()));
        words.add(sum(step));
        words.add(subject(step));
        step.operands().forEach(operand -> words.add(NumberText.written(operand.value(), operand.unit())));
        String sentence = MESSAGES.text("scoring.step." + step.meaning().name(), words.toArray());
        return MESSAGES.text("scoring.explanation.step", String.valueOf(step.number()), capitalised(sentence));
    }

    /** What the step starts from, if that is a fact. */
    private static String subject(Step step) {
        Operand first = step.operands().get(0);
        return first.source() == Operand.Source.GIVEN ? MESSAGES.text("scoring.fact." + first.name()) : "";
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The operands with plus signs between them, for steps that add any number of them. */
    private static String sum(Step step) {
        return step.operands().stream().map(Operand::value).map(NumberText::plain).collect(Collectors.joining(" + "));
    }

    private static String ended(String rule) {
        return rule.endsWith(".") ? rule.substring(0, rule.length() - 1) : rule;
    }
}
