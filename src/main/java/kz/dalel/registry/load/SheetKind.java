package kz.dalel.registry.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.dalel.shared.Messages;
import kz.dalel.spreadsheet.Wording;

/** The tables of a registry file. A table may be absent; what it would say then stays as it is. */
public enum SheetKind {
    BODIES("bodies", "code!", "kind!", "name!", "parent", "public_council", "no_public_council_reason", "hosts", "valid_to"),
    UNITS("units", "body!", "code!", "class!", "name!", "hosts", "valid_to"),
    HEADCOUNTS("headcounts", "body!", "headcount!", "persons!", "valid_to"),
    EXTERNAL_ANALYSES("external-analyses", "body!", "year!", "valid_to"),
    PEOPLE("people", "login!", "person!", "email", "role!", "body", "valid_to"),
    VERIFIER_PROJECTS("verifier-projects", "login!", "project!", "valid_to");

    private final String code;
    private final List<Column> columns;

    /** @param columns codes of the columns; an exclamation mark stands behind those that must be filled in */
    SheetKind(String code, String... columns) {
        this.code = code;
        this.columns = Arrays.stream(columns)
                .map(column -> column.endsWith("!")
                        ? new Column(column.substring(0, column.length() - 1), true)
                        : new Column(column, false))
                .toList();
    }

    /** Name of the CSV file without its ending; also understood as the name of a sheet. */
    public String code() {
        return code;
    }

    /** Name of the sheet. */
    public String title() {
        return Messages.kept("registry").text("registry.sheet." + code);
    }

    public List<Column> columns() {
        return columns;
    }

    Optional<Column> column(String heading) {
        return columns.stream().filter(column -> column.isCalled(heading)).findFirst();
    }

    /** The table that is called so. */
    static Optional<SheetKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> Wording.same(name, kind.code) || Wording.same(name, kind.title()))
                .findFirst();
    }

    /**
     * @param code understood as a heading, as well as the title
     * @param required whether every row must fill it in
     */
    public record Column(String code, boolean required) {

        /** The heading. */
        public String title() {
            return Messages.kept("registry").text("registry.column." + code);
        }

        boolean isCalled(String heading) {
            return Wording.same(heading, code) || Wording.same(heading, title());
        }
    }
}
