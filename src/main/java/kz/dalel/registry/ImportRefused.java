package kz.dalel.registry;

import java.util.List;
import kz.dalel.shared.UserError;

/** Nothing of the file was taken over; every problem found is listed. */
public class ImportRefused extends UserError {

    private final transient List<ImportProblem> problems;

    public ImportRefused(List<ImportProblem> problems) {
        super(Kind.INVALID, "registry.importRefused", problems.size());
        this.problems = List.copyOf(problems);
    }

    /** In the order of tables and rows. */
    public List<ImportProblem> problems() {
        return problems;
    }
}
