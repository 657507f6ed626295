package kz.dalel.registry.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.dalel.registry.ImportProblem;
import kz.dalel.registry.ImportRefused;
import kz.dalel.shared.UserError;

/** Collects everything that is wrong, so that a file is mended in one go. */
public final class Problems {

    private final List<ImportProblem> found = new ArrayList<>();

    public void add(Place place, String column, UserError reason) {
        found.add(place == null
                ? new ImportProblem(null, 0, column, reason)
                : new ImportProblem(place.table(), place.row(), column, reason));
    }

    public void add(Place place, String column, String code, Object... arguments) {
        add(place, column, new UserError(UserError.Kind.INVALID, code, arguments));
    }

    /** About a table as a whole. */
    public void addToTable(String table, String column, String code, Object... arguments) {
        found.add(new ImportProblem(table, 0, column, new UserError(UserError.Kind.INVALID, code, arguments)));
    }

    public int count() {
        return found.size();
    }

    /** @throws UserError the first thing that was found, if anything was */
    public void throwFirst() {
        if (!found.isEmpty()) {
            throw found.get(0).reason();
        }
    }

    /**
     * @param tables labels in the order in which the problems are to be listed
     * @throws ImportRefused if anything was found
     */
    public void throwIfAny(List<String> tables) {
        if (!found.isEmpty()) {
            throw new ImportRefused(found.stream()
                    .sorted(Comparator.<ImportProblem>comparingInt(problem -> tables.indexOf(problem.table()))
                            .thenComparingInt(ImportProblem::row))
                    .toList());
        }
    }
}
