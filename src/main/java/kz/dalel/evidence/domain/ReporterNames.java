package kz.dalel.evidence.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.dalel.evidence.DraftRow;

/**
 * Hides who reported an offence (2.1.1): to disclose that is a crime. Whatever reads like a person's full name leaves its initials only,
 * before it is kept. What is inside files is for the officer to black out; the form says so.
 */
public final class ReporterNames {

    private static final String WORD = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?";
    private static final String PATRONYMIC =
            "(?:\\p{Lu}\\p{Ll}+(?:вич|вна|ична|ұлы|қызы|улы|кызы)|\\p{Lu}\\p{Ll}+[ -](?:ұлы|қызы|улы|кызы|оглы))";
    private static final String INITIALS = "\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)?";

    /** Surname, name and patronymic, or the last two; a surname and initials in either order. */
    private static final Pattern NAME = Pattern.compile(
            "(?U)\\b(?:(?:%1$s\\s+)?%1$s\\s+%2$s|%1$s\\s+%3$s|%3$s\\s?%1$s)(?!\\p{L})".formatted(WORD, PATRONYMIC, INITIALS));

    private static final Pattern CAPITAL = Pattern.compile("(?U)(?<!\\p{L})\\p{Lu}");

    private ReporterNames() {}

    /** The rows with initials for names. */
    public static List<DraftRow> hiddenIn(List<DraftRow> rows) {
        return rows.stream().map(ReporterNames::hiddenIn).toList();
    }

    private static DraftRow hiddenIn(DraftRow row) {
        return new DraftRow(
                row.itemId(),
                row.withdrawn(),
                row.unit(),
                row.category(),
                hiddenIn(row.fact()),
                row.quantity(),
                row.month(),
                row.eventDate(),
                hiddenIn(row.documentNumber()),
                row.documentDate(),
                row.validUntil(),
                row.links(),
                row.files(),
                hiddenIn(row.comment()),
                row.carriedFrom());
    }

    /** The text with initials for names; null stays null. */
    static String hiddenIn(String text) {
        return text == null ? null : NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(initials(name.group())));
    }

    private static String initials(String name) {
        return CAPITAL.matcher(name).results().map(capital -> capital.group() + ".").collect(Collectors.joining());
    }
}
