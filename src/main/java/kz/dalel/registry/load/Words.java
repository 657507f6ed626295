package kz.dalel.registry.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UnitClass;

/**
 * The words a column may hold: the codes of data files and what officials call them.
 *
 * @param <T> what a word stands for
 */
final class Words<T> {

    static final Words<BodyKind> KINDS = of("kind", BodyKind.values(), BodyKind::code);
    static final Words<UnitClass> CLASSES = of("class", UnitClass.values(), UnitClass::code);
    static final Words<HeadcountKind> HEADCOUNTS = of("headcount", HeadcountKind.values(), HeadcountKind::code);
    static final Words<Role> ROLES = of("role", Role.values(), Role::code);
    static final Words<Boolean> YES_NO = of("flag", new Boolean[] {true, false}, flag -> flag ? "yes" : "no");

    private final Map<String, T> values = new LinkedHashMap<>();
    private final List<String> titles;

    private Words(String list, T[] values, Function<T, String> code) {
        this.titles = Arrays.stream(values)
                .map(value -> Messages.of("registry").text("registry." + list + "." + code.apply(value)))
                .toList();
        for (int i = 0; i < values.length; i++) {
            this.values.put(normal(titles.get(i)), values[i]);
            this.values.put(normal(code.apply(values[i])), values[i]);
        }
    }

    private static <T> Words<T> of(String list, T[] values, Function<T, String> code) {
        return new Words<>(list, values, code);
    }

    Optional<T> meaning(String word) {
        return Optional.ofNullable(values.get(normal(word)));
    }

    /** What officials call them, in order. */
    List<String> titles() {
        return titles;
    }

    static boolean same(String left, String right) {
        return normal(left).equals(normal(right));
    }

    /** As a list in a sentence. */
    static String quoted(List<String> words) {
        return "«" + String.join("», «", words) + "»";
    }

    /** Case, runs of spaces and the letter Ё make no difference. */
    private static String normal(String word) {
        return word.strip().replaceAll("[\\s\\u00A0]+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
