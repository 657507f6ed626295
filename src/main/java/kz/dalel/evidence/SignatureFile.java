package kz.dalel.evidence;

import kz.dalel.shared.UserError;

/**
 * A detached signature as it was received.
 *
 * @param name what the person called the file: a label, never a path
 * @param data the file
 */
public record SignatureFile(String name, byte[] data) {

    private static final int LONGEST_NAME = 200;

    /** @throws UserError {@code INVALID} unless the name can be shown as a label */
    public SignatureFile {
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new UserError(UserError.Kind.INVALID, "evidence.approval.signatureName", LONGEST_NAME);
        }
    }
}
