package kz.dalel.files.inspection;

import kz.dalel.shared.UserError;

/**
 * How deep inside other contents a content lies.
 *
 * @param level 0 for the file itself
 */
record Depth(int level) {

    static final Depth OUTERMOST = new Depth(0);

    /** A signed letter with a signed document in it is deep; deeper only somebody hides something. */
    private static final int DEEPEST = 4;

    /** @throws UserError if nobody would pack things so deep */
    Depth inner() {
        if (level == DEEPEST) {
            throw Refused.because("tooDeep");
        }
        return new Depth(level + 1);
    }
}
