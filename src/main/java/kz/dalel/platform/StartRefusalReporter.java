package kz.dalel.platform;

import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.quarter.calendar.InvalidCalendarException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.annotation.Order;

/**
 * Prints the sentence of a {@link StartRefusal}, or of a methodology edition or working-day calendar that is not sound, and
 * nothing else: no stack trace, no frame of English headings.
 */
@Order(0)
class StartRefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusal
                    || cause instanceof InvalidEditionException
                    || cause instanceof InvalidCalendarException) {
                System.err.println(cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
