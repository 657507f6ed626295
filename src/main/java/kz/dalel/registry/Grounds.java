package kz.dalel.registry;

import kz.dalel.shared.UserError;

/** Words that have to be given. */
final class Grounds {

    private Grounds() {}

    /** @throws UserError {@code INVALID} if nothing was typed, or too much */
    static String require(String typed, String field, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "registry.conflict." + field);
        }
        if (text.length() > longest) {
            throw new UserError(UserError.Kind.INVALID, "registry.conflict." + field + "TooLong", Integer.toString(longest));
        }
        return text;
    }
}
