package kz.dalel.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.dalel.registry.domain.Amendment;
import kz.dalel.registry.domain.Amendment.Effect;
import kz.dalel.registry.domain.AnalysisKey;
import kz.dalel.registry.domain.BodyDetails;
import kz.dalel.registry.domain.HeadcountKey;
import kz.dalel.registry.domain.Held;
import kz.dalel.registry.domain.ProjectKey;
import kz.dalel.registry.domain.RoleKey;
import kz.dalel.registry.domain.UnitDetails;
import kz.dalel.registry.load.SheetKind;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitId;

/**
 * Everything that has to be written for a change.
 *
 * @param newBodies bodies that were never registered
 * @param people people who are new or whose name or address differs
 * @param newPeople those of them who are new
 */
record RegistryPlan(
        Map<BodyId, BodyKind> newBodies,
        List<Amendment<BodyId, BodyDetails>> bodies,
        List<Amendment<UnitId, UnitDetails>> units,
        List<Amendment<HeadcountKey, Long>> headcounts,
        List<Amendment<AnalysisKey, Held>> analyses,
        Collection<Person> people,
        List<PersonId> newPeople,
        List<Amendment<RoleKey, Held>> roles,
        List<Amendment<ProjectKey, Held>> projects) {

    /** Whether it is about anything else than people. */
    boolean changesBodies() {
        return Stream.of(bodies, units, headcounts, analyses, projects).anyMatch(each -> !each.isEmpty());
    }

    ImportReport report() {
        List<ImportReport.Line> lines = new ArrayList<>();
        addLine(lines, SheetKind.BODIES, bodies);
        addLine(lines, SheetKind.UNITS, units);
        addLine(lines, SheetKind.HEADCOUNTS, headcounts);
        addLine(lines, SheetKind.EXTERNAL_ANALYSES, analyses);
        addLine(lines, SheetKind.PEOPLE, roles);
        addLine(lines, SheetKind.VERIFIER_PROJECTS, projects);
        return new ImportReport(lines, newPeople.size());
    }

    private static <K, C> void addLine(List<ImportReport.Line> lines, SheetKind sheet, List<Amendment<K, C>> amendments) {
        if (!amendments.isEmpty()) {
            lines.add(new ImportReport.Line(
                    sheet.title(),
                    count(amendments, Effect.ADDED),
                    count(amendments, Effect.CHANGED),
                    count(amendments, Effect.CLOSED),
                    count(amendments, Effect.UNCHANGED)));
        }
    }

    private static <K, C> int count(List<Amendment<K, C>> amendments, Effect effect) {
        return (int) amendments.stream().filter(amendment -> amendment.effect() == effect).count();
    }
}
