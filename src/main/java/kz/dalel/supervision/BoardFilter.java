package kz.dalel.supervision;

import java.util.Locale;
import java.util.Optional;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.BodyKind;

/**
 * Which part of a quarter somebody looks at; what is empty does not narrow it.
 *
 * @param kind only bodies of this kind
 * @param project only indicators of this project
 * @param standing only what stands here
 * @param overdue whether only what is past its deadline
 * @param assessment only this body
 * @param search only bodies whose code or name contains this, whatever its case; blank does not narrow it
 */
public record BoardFilter(
        Optional<BodyKind> kind,
        Optional<Integer> project,
        Optional<Standing> standing,
        boolean overdue,
        Optional<AssessmentId> assessment,
        String search) {

    /** Everything. */
    public static final BoardFilter ALL =
            new BoardFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), "");

    public BoardFilter {
        search = search.strip().toLowerCase(Locale.ROOT);
    }

    boolean matches(BodyStanding body) {
        return kind.map(body.kind()::equals).orElse(true)
                && assessment.map(body.assessment()::equals).orElse(true)
                && (body.name().toLowerCase(Locale.ROOT).contains(search)
                        || body.body().value().toLowerCase(Locale.ROOT).contains(search))
                && has(body);
    }

    private boolean has(BodyStanding body) {
        Counts counts = project.map(each -> body.projects().getOrDefault(each, Counts.NONE)).orElseGet(body::counts);
        return project.map(body.projects()::containsKey).orElse(true)
                && standing.map(each -> counts.of(each) > 0).orElse(true)
                && (!overdue || counts.overdue() > 0);
    }
}
