package kz.dalel.platform.cli;

import kz.dalel.shared.UserError;

/** Refusals of the command line. */
final class Refusals {

    private Refusals() {}

    static UserError invalid(String code, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, code, arguments);
    }
}
