package kz.dalel.shared;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A language that Dalel speaks. Russian comes first: it is spoken to whoever chose none, and wherever a text is missing in another.
 * What is stored is always written in Russian, or in no language at all, so that no hash depends on who looked.
 */
public enum Language {
    RUSSIAN("ru-KZ", "РУС", "Русский", "dd.MM.yyyy"),
    KAZAKH("kk-KZ", "ҚАЗ", "Қазақша", "dd.MM.yyyy"),
    /** Months in letters: 10/11 is October to some and November to others. */
    ENGLISH("en-GB", "ENG", "English", "d MMM yyyy");

    private final Locale locale;
    private final String sign;
    private final String title;
    private final String spreadsheetDay;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;

    Language(String tag, String sign, String title, String day) {
        this.locale = Locale.forLanguageTag(tag);
        this.sign = sign;
        this.title = title;
        this.spreadsheetDay = day.toLowerCase(Locale.ROOT);
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.minute = DateTimeFormatter.ofPattern(day + " HH:mm", locale);
        this.second = DateTimeFormatter.ofPattern(day + " HH:mm:ss", locale);
    }

    /** The language of whoever asked; Russian where nobody did: on the command line and in the engine's own work. */
    public static Language current() {
        return LocaleContextHolder.getLocaleContext() == null ? RUSSIAN : of(LocaleContextHolder.getLocale());
    }

    /** The language of a locale; Russian if Dalel does not speak it. */
    public static Language of(Locale locale) {
        return find(locale.getLanguage()).orElse(RUSSIAN);
    }

    /** @param code as {@code ru}, {@code kk} or {@code en}; anything else, also null, is none */
    public static Optional<Language> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findAny();
    }

    /** What is made within speaks this language, whoever asked. */
    public <T> T speaking(Supplier<T> making) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return making.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** {@code ru}, {@code kk} or {@code en}: the ending of message files, the cookie's value, the {@code lang} of pages. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** As the switch shows it: {@code РУС}. */
    public String sign() {
        return sign;
    }

    /** As its speakers call it. */
    public String title() {
        return title;
    }

    /** {@code 12.10.2026}, in English {@code 12 Oct 2026}. */
    public String write(LocalDate day) {
        return this.day.format(day);
    }

    /** {@code 12.10.2026 18:30}. */
    public String writeMinute(ZonedDateTime moment) {
        return minute.format(moment);
    }

    /** {@code 12.10.2026 18:30:00}. */
    public String writeSecond(ZonedDateTime moment) {
        return second.format(moment);
    }

    /** How a spreadsheet is told to write a day as {@link #write(LocalDate)} does: {@code dd.mm.yyyy}, in English {@code d mmm yyyy}. */
    public String spreadsheetDay() {
        return spreadsheetDay;
    }

    /** A decimal number given with a point, with the separator of this language and a true minus sign. */
    public String writeDecimal(String plain) {
        return typeDecimal(plain).replace('-', '−');
    }

    /** As {@link #writeDecimal}, with the minus sign of keyboards: spreadsheet programs take the other for text. */
    public String typeDecimal(String plain) {
        return this == ENGLISH ? plain : plain.replace('.', ',');
    }

    /** What spreadsheet programs of this language expect between the values of a line of CSV: a comma unless decimals have one. */
    public char valueSeparator() {
        return this == ENGLISH ? ',' : ';';
    }
}
