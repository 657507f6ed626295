package kz.dalel.registry.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Hands a set of codes to a statement as its only parameter. */
final class TextArray {

    private TextArray() {}

    static void set(PreparedStatement statement, Collection<String> values) throws SQLException {
        statement.setArray(1, statement.getConnection().createArrayOf("text", values.toArray()));
    }
}
