package kz.dalel.registry.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UnitClass;
import kz.dalel.spreadsheet.Wording;

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
                .map(value -> Messages.kept("registry").text("registry." + list + "." + code.apply(value)))
                .toList();
        for (int i = 0; i < values.length; i++) {
            this.values.put(Wording.normal(titles.get(i)), values[i]);
            this.values.put(Wording.normal(code.apply(values[i])), values[i]);
        }
    }

    private static <T> Words<T> of(String list, T[] values, Function<T, String> code) {
        return new Words<>(list, values, code);
    }

    Optional<T> meaning(String word) {
        return Optional.ofNullable(values.get(Wording.normal(word)));
    }

    /** What officials call them, in order. */
    List<String> titles() {
        return titles;
    }
}
