package kz.dalel.quarter.calendar;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of {@code messages/calendar.properties} for refusals at start, when nothing else of the application exists. */
final class CalendarTexts {

    private CalendarTexts() {}

    static String sentence(String code, Object... arguments) {
        String pattern = ResourceBundle.getBundle("messages/calendar", Locale.ROOT).getString(code);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
