package kz.dalel.quarter.calendar;

/** The working-day calendar is not sound; the message is the sentence that names file and entry. The application must not start. */
public class InvalidCalendarException extends IllegalStateException {

    InvalidCalendarException(String sentence) {
        super(sentence);
    }
}
