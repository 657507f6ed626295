package kz.dalel.methodology;

/**
 * An edition's data file is not sound as a whole, so the application must not start with it. The message is a Russian
 * sentence that names file, line and fault.
 */
public class InvalidEditionException extends RuntimeException {

    public InvalidEditionException(String sentence) {
        super(sentence);
    }

    public InvalidEditionException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
