package kz.dalel.files.inspection;

import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;

/** Why a content is not received. Each reason has a sentence that says what to do instead. */
final class Refused {

    private static final String ROOM = "files";

    private Refused() {}

    /** None of the types that are received, and nothing more is to be said of it. */
    static UserError unsupported() {
        return because("unsupported");
    }

    /** It needs a password, or a key. */
    static UserError encrypted() {
        return because("encrypted");
    }

    /** It begins as what it should be and cannot be read as such. */
    static UserError damaged() {
        return because("damaged");
    }

    /** It could be opened as something else as well. */
    static UserError twoFaced() {
        return because("twoFaced");
    }

    /** Small as it is, it would become far too large for whoever opens it. */
    static UserError tooDense() {
        return because("tooDense");
    }

    /** @param reason the message key behind {@code files.} */
    static UserError because(String reason) {
        return new UserError(UserError.Kind.UNSUPPORTED, ROOM + "." + reason);
    }

    /**
     * What holds for something inside holds for the whole; the sentence says where it lies.
     *
     * @param reason the message key behind {@code files.}; its placeholder 0 is the inner sentence, 1 the name of what is inside
     */
    static UserError inside(String reason, UserError inner, String name) {
        return new UserError(UserError.Kind.UNSUPPORTED, ROOM + "." + reason, Messages.sentence(inner), name);
    }
}
