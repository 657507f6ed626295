package kz.dalel.platform.cli;

import kz.dalel.methodology.EditionId;
import kz.dalel.shared.UserError;

/** Refusals of the command line. */
final class Refusals {

    private Refusals() {}

    static UserError invalid(String code, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, code, arguments);
    }

    /** The name of an edition as typed; one that cannot be a name is as unknown as one that is not there. */
    static EditionId editionId(String typed) {
        try {
            return EditionId.of(typed);
        } catch (IllegalArgumentException e) {
            throw invalid("methodology.unknownEdition", typed);
        }
    }
}
