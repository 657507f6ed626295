package kz.dalel.scoring;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.dalel.scoring.Forecast.Basis;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.Messages;
import kz.dalel.shared.Points;

/** Tells forecasts in words and figures that an official reads at a glance. */
public final class ForecastText {

    private static final Messages MESSAGES = Messages.of("scoring");
    /** Where more can still be shown. */
    private static final Set<Basis> COMPLETABLE = EnumSet.of(Basis.DRAFT, Basis.HANDED_OVER);

    private static final String DETAIL = "scoring.forecast.detail.";

    private ForecastText() {}

    /** What would be next, without its points: {@code ещё 1 подразделение}. */
    public static String step(Addition addition) {
        return told("scoring.forecast.step.", addition);
    }

    /** What the next thing brings: {@code +0,3}. */
    public static String gain(Addition addition) {
        return NumberText.signed(addition.points());
    }

    /** What is missing, without its points: {@code 12 подразделений без ссылки}. */
    public static String missing(Addition addition) {
        return told("scoring.forecast.missing.", addition);
    }

    /** What missing it costs: {@code −3,6}. */
    public static String loss(Addition addition) {
        return NumberText.signed(Points.ZERO.minus(addition.points()));
    }

    /** The points of a line; a dash where it has no figures. */
    public static String points(ScoreLine line) {
        return line.hasFigures() ? NumberText.plain(line.points()) : MESSAGES.text("scoring.forecast.noFigures");
    }

    /** How far the line can come: a number, or that there is no limit. */
    public static String possible(Forecast forecast) {
        if (forecast.possible().isEmpty()) {
            return MESSAGES.text("scoring.forecast.noFigures");
        }
        Points bounded = forecast.possible().get();
        if (!forecast.unlimited()) {
            return NumberText.plain(bounded);
        }
        return forecast.missing().isEmpty()
                ? MESSAGES.text("scoring.forecast.unlimited")
                : MESSAGES.text("scoring.forecast.andMore", NumberText.plain(bounded));
    }

    /** What else there is to know of a forecast, a sentence each. */
    public static List<String> notes(Forecast forecast) {
        List<String> notes = new ArrayList<>();
        if (!forecast.now().hasFigures()) {
            notes.add(rejected(forecast.now()));
        } else if (COMPLETABLE.contains(forecast.basis()) && forecast.steps().isEmpty()) {
            notes.add(MESSAGES.text("scoring.forecast.nothingMore"));
        }
        if (forecast.faulty() > 0) {
            notes.add(counted("scoring.forecast.faulty", forecast.faulty(), ""));
        }
        return List.copyOf(notes);
    }

    /** What else there is to know of the points that verdicts will give, a sentence each. */
    public static List<String> notes(VerdictForecast forecast) {
        List<String> notes = new ArrayList<>();
        if (!forecast.withVerdicts().hasFigures()) {
            notes.add(rejected(forecast.withVerdicts()));
        }
        if (forecast.undecided() > 0) {
            notes.add(counted("scoring.forecast.undecided", forecast.undecided(), ""));
        }
        if (forecast.returned() > 0) {
            notes.add(counted("scoring.forecast.returned", forecast.returned(), ""));
        }
        return List.copyOf(notes);
    }

    private static String rejected(ScoreLine line) {
        return MESSAGES.text(
                "scoring.forecast.rejected", ExplanationText.sentence(line.explanation().reason()));
    }

    private static String told(String prefix, Addition addition) {
        String key = prefix + addition.kind().code();
        String detail = detail(addition.kind().detail());
        return MESSAGES.has(key) ? MESSAGES.text(key) : counted(key, addition.count(), detail);
    }

    private static String counted(String key, long number, String detail) {
        String form = NumberText.form(BigInteger.valueOf(number));
        return MESSAGES.text(key + "." + form, Long.toString(number), detail);
    }

    /** Words of the edition stand in the middle of a sentence. */
    private static String detail(String detail) {
        if (detail.isEmpty()) {
            return "";
        }
        return MESSAGES.has(DETAIL + detail)
                ? MESSAGES.text(DETAIL + detail)
                : detail.substring(0, 1).toLowerCase(Locale.ROOT) + detail.substring(1);
    }
}
