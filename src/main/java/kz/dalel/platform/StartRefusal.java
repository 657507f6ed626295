package kz.dalel.platform;

import kz.dalel.shared.Messages;

/**
 * The application must not start, and the person who starts it can mend the cause. The message is the whole sentence that
 * person reads: it is looked up at once, because nothing else of the application may exist yet.
 */
public class StartRefusal extends RuntimeException {

    /**
     * @param code key of the sentence in {@code messages/platform.properties}
     * @param arguments values for its placeholders
     */
    public StartRefusal(String code, Object... arguments) {
        super(Messages.of("platform").text(code, arguments));
    }
}
