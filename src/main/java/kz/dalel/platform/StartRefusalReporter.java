package kz.dalel.platform;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.annotation.Order;

/** Prints the sentence of a {@link StartRefusal} and nothing else: no stack trace, no frame of English headings. */
@Order(0)
class StartRefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusal refusal) {
                System.err.println(refusal.getMessage());
                return true;
            }
        }
        return false;
    }
}
