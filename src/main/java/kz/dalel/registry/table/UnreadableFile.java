package kz.dalel.registry.table;

import kz.dalel.shared.UserError;

/** The file cannot be taken as a table at all. */
public class UnreadableFile extends UserError {

    /** The largest a file may be, unpacked: a registry of 1,000 bodies with 30 units each needs about 10. */
    public static final int MAX_MEGABYTES = 32;

    UnreadableFile(String code, Object... arguments) {
        super(Kind.INVALID, code, arguments);
    }

    public static UnreadableFile tooLarge(String fileName) {
        return new UnreadableFile("registry.file.tooLarge", fileName, MAX_MEGABYTES);
    }
}
