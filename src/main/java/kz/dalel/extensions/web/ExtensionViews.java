package kz.dalel.extensions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.Submission;
import kz.dalel.extensions.Extension;
import kz.dalel.extensions.ExtensionReaders;
import kz.dalel.extensions.Extensions;
import kz.dalel.extensions.PossibleExtensions;
import kz.dalel.methodology.Edition;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.registry.ConflictsOfInterest;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what supervisors see of all bodies' extensions, and what is seen of one body's. */
@Component
@Transactional(readOnly = true)
class ExtensionViews {

    /** So many decisions are looked back on; older ones stand at the quarters of their bodies. */
    private static final int SHOWN_DECISIONS = 100;

    private final Extensions extensions;
    private final PossibleExtensions possible;
    private final ExtensionReaders readers;
    private final Assessments assessments;
    private final Cycles cycles;
    private final People people;
    private final ConflictsOfInterest conflicts;
    private final PersonNames names;
    private final Clock clock;

    ExtensionViews(
            Extensions extensions,
            PossibleExtensions possible,
            ExtensionReaders readers,
            Assessments assessments,
            Cycles cycles,
            People people,
            ConflictsOfInterest conflicts,
            PersonNames names,
            Clock clock) {
        this.extensions = extensions;
        this.possible = possible;
        this.readers = readers;
        this.assessments = assessments;
        this.cycles = cycles;
        this.people = people;
        this.conflicts = conflicts;
        this.names = names;
        this.clock = clock;
    }

    /** @throws kz.dalel.shared.UserError {@code FORBIDDEN} unless the reader is a supervisor */
    PageView page(PersonId reader) {
        people.require(reader, Role.SUPERVISOR);
        Function<PersonId, String> nameOf = names.remembering();
        return new PageView(
                extensions.pending().stream()
                        .map(each -> ExtensionView.of(each, nameOf, mayDecide(reader, each)))
                        .toList(),
                extensions.decided(SHOWN_DECISIONS).stream()
                        .map(each -> ExtensionView.of(each, nameOf, false))
                        .toList(),
                possible.bodiesFor(reader).stream().map(BodyView::of).toList());
    }

    /** @throws kz.dalel.shared.UserError {@code NOT_FOUND} unless the reader may see the body's extensions */
    BodyExtensionsView of(PersonId reader, AssessmentId id) {
        Assessment assessment = assessments.get(id);
        readers.require(reader, assessment.body());
        Function<PersonId, String> nameOf = names.remembering();
        Edition edition = cycles.editionOf(cycles.get(assessment.cycleId()));
        return new BodyExtensionsView(
                assessment.quarter(),
                assessment.body(),
                extensions.of(id).stream()
                        .map(each -> ExtensionView.of(each, nameOf, mayDecide(reader, each)))
                        .toList(),
                possible.of(assessment, clock.instant()).stream()
                        .map(each -> TermView.of(each, edition))
                        .toList(),
                possible.lastDay(assessment).orElse(null),
                readers.mayRequest(reader, assessment.body()));
    }

    private boolean mayDecide(PersonId reader, Extension extension) {
        return extension.decision().isEmpty()
                && readers.supervises(reader)
                && !extension.proposedBy().equals(reader)
                && !conflicts.exist(reader, extension.body());
    }

    /**
     * The page «Продления сроков».
     *
     * @param pending what nobody has decided on
     * @param decided what was decided, the latest first
     * @param bodies to which the reader could give more time
     */
    record PageView(List<ExtensionView> pending, List<ExtensionView> decided, List<BodyView> bodies) {}

    /** A body of a running quarter. */
    record BodyView(AssessmentId assessmentId, QuarterId quarter, BodyId body, String name) {

        static BodyView of(Assessment assessment) {
            return new BodyView(assessment.id(), assessment.quarter(), assessment.body(), assessment.bodyName());
        }
    }

    /**
     * One body's extensions.
     *
     * @param possible what could be extended now
     * @param lastDay the last day that could be chosen; null once the body is scored
     * @param mayRequest whether the reader may ask for the body
     */
    record BodyExtensionsView(
            QuarterId quarter,
            BodyId body,
            List<ExtensionView> extensions,
            List<TermView> possible,
            LocalDate lastDay,
            boolean mayRequest) {}

    /** A term that could be extended. */
    record TermView(IndicatorCode code, String title, Instant deadline) {

        static TermView of(Submission submission, Edition edition) {
            return new TermView(
                    submission.indicator(),
                    edition.indicator(submission.indicator()).title(),
                    submission.deadline());
        }
    }
}
