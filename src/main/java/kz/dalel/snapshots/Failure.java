package kz.dalel.snapshots;

/** Why there is no answer to keep; itself a fact that is kept. */
public enum Failure {
    /** The address asks for a port that pages are not fetched from. */
    PORT_NOT_ALLOWED,
    /** There is no such host. */
    HOST_NOT_FOUND,
    /** The host's name leads to an address inside a network, which is never connected to. */
    ADDRESS_NOT_PUBLIC,
    /** Nobody answers at the address. */
    NO_CONNECTION,
    /** The answer had not come in whole when the time was up. */
    TOO_SLOW,
    /** The answer is larger than what is kept. */
    TOO_LARGE,
    /** The host could not prove that it is the one in the address. */
    CERTIFICATE,
    /** What came back is no proper answer. */
    BROKEN_ANSWER
}
