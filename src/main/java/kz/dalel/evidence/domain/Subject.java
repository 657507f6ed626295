package kz.dalel.evidence.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.dalel.evidence.ItemContent;
import kz.dalel.shared.CanonicalJson;
import org.springframework.lang.Nullable;

/**
 * What one item of evidence is about, as one text: the values of its identity fields. Two items of a submission never
 * have the same, so that a unit or a fact counts once.
 */
public final class Subject {

    private static final Pattern QUOTES = Pattern.compile("[\"'«»„“”‘’]");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Subject() {}

    /** The canonical JSON array of the identity fields' values in their order; "" for a value that is not given. */
    public static String of(ItemRules rules, ItemContent content) {
        List<String> values =
                rules.identity().stream().map(field -> valueOf(field, content)).toList();
        return CanonicalJson.of(values);
    }

    /** Names of facts are compared without regard to case, quotation marks, kinds of dashes, blanks and ё. */
    public static String normalise(@Nullable String fact) {
        if (fact == null) {
            return "";
        }
        String text = Normalizer.normalize(fact, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('ё', 'е');
        text = QUOTES.matcher(text).replaceAll("");
        text = DASHES.matcher(text).replaceAll("-");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String valueOf(Field field, ItemContent content) {
        Object value = switch (field) {
            case UNIT -> content.unit();
            case CATEGORY -> content.category();
            case FACT -> normalise(content.fact());
            case MONTH -> content.month();
            case EVENT_DATE -> content.eventDate();
            case QUANTITY, DOCUMENT_NUMBER, DOCUMENT_DATE, VALID_UNTIL, LINKS, FILES, COMMENT ->
                throw new IllegalStateException(field + " tells no items apart: it may be corrected");
        };
        return value == null ? "" : value.toString();
    }
}
