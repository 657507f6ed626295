package kz.dalel.scoring.core.facts;

import java.util.List;

/**
 * Why a line has no points from a calculation.
 *
 * @param code end of a message key
 * @param arguments values for the sentence
 */
public record Reason(String code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
