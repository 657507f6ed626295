package kz.dalel.methodology.loader;

import java.util.Arrays;
import java.util.function.Function;

/** Looks words of a data file up among the codes the application knows. */
final class Codes {

    private Codes() {}

    /** The value with the node's code; otherwise the fault, which names the word and all codes known. */
    static <T> T one(YamlNode node, T[] values, Function<T, String> code, String fault) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.fault(
                        fault, node.text(), String.join(", ", Arrays.stream(values).map(code).toList())));
    }
}
