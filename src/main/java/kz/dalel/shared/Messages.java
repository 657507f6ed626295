package kz.dalel.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/**
 * The sentences of one room, from {@code messages/<room>.properties} and the files beside it, for code that also runs where there is
 * no Spring: the command line and the check of methodology editions at start.
 */
public final class Messages {

    /** A sentence that is missing in a language is taken from the file without one, which is Russian, and never from another. */
    private static final Control RUSSIAN_ELSE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String bundle;
    private final Language fixed;

    private Messages(String room, Language fixed) {
        this.bundle = "messages." + room;
        this.fixed = fixed;
        // A room without sentences is found at once, not when the first is told.
        sentences(Language.RUSSIAN);
    }

    /**
     * The sentences in the language of whoever reads them, found anew each time one is told.
     *
     * @param room the message file's name without its ending, for example {@code scoring}
     */
    public static Messages of(String room) {
        return new Messages(room, null);
    }

    /** The sentences in one language, whoever reads them. */
    public static Messages of(String room, Language language) {
        return new Messages(room, language);
    }

    /** The sentences for what is stored, or read back from a file: the same whoever acts. */
    public static Messages kept(String room) {
        return new Messages(room, Language.RUSSIAN);
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
        Language spoken = spoken();
        return new MessageFormat(sentences(spoken).getString(key), spoken.locale()).format(arguments);
    }

    public boolean has(String key) {
        return sentences(spoken()).containsKey(key);
    }

    public Set<String> keys() {
        return sentences(spoken()).keySet();
    }

    private Language spoken() {
        return fixed == null ? Language.current() : fixed;
    }

    private ResourceBundle sentences(Language language) {
        Locale locale = language == Language.RUSSIAN ? Locale.ROOT : Locale.forLanguageTag(language.code());
        return ResourceBundle.getBundle(bundle, locale, RUSSIAN_ELSE);
    }
}
