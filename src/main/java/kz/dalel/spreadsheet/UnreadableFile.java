package kz.dalel.spreadsheet;

import kz.dalel.shared.UserError;

/** The file cannot be taken as a table at all. */
public class UnreadableFile extends UserError {

    public UnreadableFile(String code, Object... arguments) {
        super(Kind.INVALID, code, arguments);
    }

    private UnreadableFile(Kind kind, String code, Object... arguments) {
        super(kind, code, arguments);
    }

    /** The file, unpacked, is more than is read of one. */
    public static UnreadableFile tooLarge(String fileName, TableLimits limits) {
        return new UnreadableFile(Kind.TOO_LARGE, "spreadsheet.file.tooLarge", fileName, limits.megabytes());
    }
}
