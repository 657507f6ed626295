package kz.dalel.shared;

/**
 * What a failure is to the person, in the same words whether it is a request's answer or one of several outcomes of an act on
 * many matters, of which one may fail without the others.
 */
public interface Refusals {

    /** The refusal; a failure that nobody foresaw gets a number under which it stands in the log. */
    Refusal of(Exception failure);
}
