package kz.dalel.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads the columns of {@code dalel.stored_file}, also for rooms that join it to what names its files. */
public final class FileColumns {

    private FileColumns() {}

    public static AttachedFile attached(ResultSet row) throws SQLException {
        return new AttachedFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                FileType.ofMediaType(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"));
    }
}
