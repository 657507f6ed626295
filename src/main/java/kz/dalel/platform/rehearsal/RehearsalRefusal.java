package kz.dalel.platform.rehearsal;

/** The file cannot be rehearsed; the message is a sentence that names the body and the key. */
class RehearsalRefusal extends RuntimeException {

    RehearsalRefusal(String sentence) {
        super(sentence);
    }
}
