package kz.dalel.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kz.dalel.methodology.InvalidEditionException;
import kz.dalel.quarter.calendar.InvalidCalendarException;
import kz.dalel.signatures.InvalidTrustAnchors;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.annotation.Order;

/**
 * Prints the sentence of a {@link StartRefusal}, or of a methodology edition, working-day calendar or file of trusted
 * certificates that is not sound, and nothing else: no stack trace, no frame of English headings.
 */
@Order(0)
class StartRefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusal
                    || cause instanceof InvalidEditionException
                    || cause instanceof InvalidCalendarException
                    || cause instanceof InvalidTrustAnchors) {
                // Also where the machine's own character set has no Russian letters.
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8).println(cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
