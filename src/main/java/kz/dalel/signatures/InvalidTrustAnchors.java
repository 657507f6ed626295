package kz.dalel.signatures;

/** A file of trusted certificates cannot be used; the message is a whole sentence. The application must not start with it. */
public class InvalidTrustAnchors extends RuntimeException {

    public InvalidTrustAnchors(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
