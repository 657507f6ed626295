package kz.dalel.verification;

import kz.dalel.shared.UserError;

/**
 * The automatic checks noticed something between the reading and the deciding. It is kept nevertheless, and the verifier is
 * asked to look once more.
 */
public class MarksCameNew extends UserError {

    MarksCameNew(int number) {
        super(Kind.CONFLICT, "verification.marksCameNew", Integer.toString(number));
    }
}
