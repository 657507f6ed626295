package kz.dalel.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The application must not start, and the person who starts it can mend the cause. The message is the whole sentence that
 * person reads: it is looked up at once, because nothing else of the application may exist yet.
 */
public class StartRefusal extends RuntimeException {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages/platform", Locale.ROOT);

    /**
     * @param code key of the sentence in {@code messages/platform.properties}
     * @param arguments values for its placeholders
     */
    public StartRefusal(String code, Object... arguments) {
        super(new MessageFormat(TEXTS.getString(code), Locale.ROOT).format(arguments));
    }
}
