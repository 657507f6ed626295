package kz.dalel.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences of the message files for places that have no application context at hand: refusals at start, the command
 * line, words of data files. The first part of a code names its file: {@code calendar.zoneData} is in {@code
 * messages/calendar.properties}.
 */
public final class MessageText {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private MessageText() {}

    /**
     * @param code key of the sentence
     * @param arguments values for its placeholders
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public static String of(String code, Object... arguments) {
        String file = "messages/" + code.substring(0, code.indexOf('.'));
        // The files without a language suffix are the Russian ones, whatever language the machine speaks.
        String pattern = ResourceBundle.getBundle(file, Locale.ROOT).getString(code);
        return new MessageFormat(pattern, RUSSIAN).format(arguments);
    }

    /** The sentence of a refusal. */
    public static String of(UserError refusal) {
        return of(refusal.code(), refusal.arguments().toArray());
    }
}
