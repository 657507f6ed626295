package kz.dalel.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one room, from {@code messages/<room>.properties}, for code that also runs where there is no Spring:
 * the command line and the check of methodology editions at start.
 */
public final class Messages {

    private static final Locale SPOKEN = Locale.forLanguageTag("ru");

    private final ResourceBundle sentences;

    private Messages(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    /** @param room the message file's name without its ending, for example {@code scoring} */
    public static Messages of(String room) {
        return new Messages(ResourceBundle.getBundle("messages." + room, Locale.ROOT));
    }

    /** The sentence of a refusal, from the file of the room that its code begins with. */
    public static String sentence(UserError refusal) {
        String room = refusal.code().substring(0, refusal.code().indexOf('.'));
        return of(room).text(refusal.code(), refusal.arguments().toArray());
    }

    /**
     * @param key the sentence's key
     * @param arguments values for its placeholders, already in the words they shall appear in
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(sentences.getString(key), SPOKEN).format(arguments);
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }
}
