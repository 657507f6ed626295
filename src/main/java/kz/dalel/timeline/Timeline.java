package kz.dalel.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.VersionId;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.ledger.LedgerHistory;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.registry.BodyReaders;
import kz.dalel.registry.People;
import kz.dalel.registry.Role;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.timeline.TimelineLine.Kind;
import kz.dalel.verification.RetractedVerdict;
import kz.dalel.verification.SecondChecks;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.Verdicts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of a body's quarter, line by line: acts of the ledger, and for one item its versions and verdicts. Nothing of it is asked of
 * the engine, whose history ends.
 */
@Service
@Transactional(readOnly = true)
public class Timeline {

    /** More acts about one body in one quarter there have never been; a longer list shows the latest. */
    private static final int MOST = 5_000;

    /** How the authority shares its work out is not the body's business. */
    private static final Set<LedgerAct> NOT_OF_BODIES = EnumSet.of(
            LedgerAct.VERIFICATION_ASSIGNED, LedgerAct.VERIFICATION_MOVED, LedgerAct.STEP_RETRIED);

    /** Who verifies is not to know what is looked at twice. */
    private static final Set<LedgerAct> OF_OVERSEERS = EnumSet.of(
            LedgerAct.SECOND_CHECK_DRAWN,
            LedgerAct.SECOND_CHECK_MOVED,
            LedgerAct.SECOND_VERDICTS_GIVEN,
            LedgerAct.SECOND_CHECK_SETTLED,
            LedgerAct.SECOND_CHECK_ENDED);

    private final Assessments assessments;
    private final Submissions submissions;
    private final Evidence evidence;
    private final Verdicts verdicts;
    private final SecondChecks secondChecks;
    private final LedgerHistory ledger;
    private final BodyReaders readers;
    private final People people;
    private final Clock clock;

    Timeline(
            Assessments assessments,
            Submissions submissions,
            Evidence evidence,
            Verdicts verdicts,
            SecondChecks secondChecks,
            LedgerHistory ledger,
            BodyReaders readers,
            People people,
            Clock clock) {
        this.assessments = assessments;
        this.submissions = submissions;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.secondChecks = secondChecks;
        this.ledger = ledger;
        this.readers = readers;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A body's quarter, the first act first.
     *
     * @param indicator the one indicator wanted; empty for all
     * @throws UserError {@code NOT_FOUND} unless the reader may read what became of the body, or it has no such indicator
     */
    public Told of(PersonId reader, AssessmentId id, Optional<IndicatorCode> indicator) {
        Assessment assessment = require(reader, id);
        Optional<Submission> submission = indicator.map(code -> submission(assessment, code));
        String matter = submission.map(Submission::businessKey).orElseGet(assessment::businessKey);
        Set<IndicatorCode> hidden = withHiddenVerdicts(reader, id);
        List<TimelineLine> lines = Stream.concat(
                        ofQuarter(assessment, indicator), ledger.latestAbout(matter, MOST).stream())
                .filter(entry -> mayRead(reader, assessment, entry))
                .filter(entry -> !isVerdict(entry) || indicatorOf(entry.matter()).filter(hidden::contains).isEmpty())
                .sorted(Comparator.comparingLong(LedgerEntry::sequence))
                .map(entry -> line(entry, hidesName(reader, assessment, entry)))
                .toList();
        List<ItemVersion> items =
                submission.map(each -> evidence.currentVersions(each.id())).orElse(List.of());
        return new Told(assessment, submissions.ofAssessment(id), items, lines);
    }

    /**
     * One item: every version of it, every verdict on it, also those that were taken back.
     *
     * @throws UserError {@code NOT_FOUND} as above, or if the indicator has no such item
     */
    public Told ofItem(PersonId reader, AssessmentId id, IndicatorCode indicator, ItemId item) {
        Assessment assessment = require(reader, id);
        Submission submission = submission(assessment, indicator);
        List<ItemVersion> versions = evidence.allVersions(submission.id()).stream()
                .filter(version -> version.itemId().equals(item))
                .toList();
        if (versions.isEmpty()) {
            throw unknown();
        }
        List<TimelineLine> lines = new ArrayList<>();
        versions.forEach(version -> lines.add(TimelineLine.of(version, indicator)));
        if (!hidesVerdicts(reader, submission)) {
            Set<VersionId> own =
                    versions.stream().map(ItemVersion::id).collect(Collectors.toSet());
            verdicts.all(submission.id()).stream()
                    .filter(verdict -> own.contains(verdict.version()))
                    .forEach(verdict -> lines.add(TimelineLine.of(verdict, indicator)));
            verdicts.retracted(submission.id()).stream()
                    .filter(retracted -> own.contains(retracted.verdict().version()))
                    .flatMap(retracted -> retraction(retracted, indicator))
                    .forEach(lines::add);
        }
        lines.sort(Comparator.comparing(TimelineLine::at));
        return new Told(assessment, submissions.ofAssessment(id), evidence.currentVersions(submission.id()), lines);
    }

    private static Stream<TimelineLine> retraction(RetractedVerdict retracted, IndicatorCode indicator) {
        Verdict verdict = retracted.verdict();
        return Stream.of(
                TimelineLine.of(verdict, indicator),
                new TimelineLine(
                        retracted.at(),
                        Optional.of(verdict.decidedBy()),
                        Kind.ACT,
                        Optional.of(LedgerAct.VERDICTS_RETRACTED),
                        Optional.of(indicator),
                        Optional.of(retracted.reason()),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** What was done to the whole quarter: opening, rating, publication. */
    private Stream<LedgerEntry> ofQuarter(Assessment assessment, Optional<IndicatorCode> indicator) {
        return indicator.isPresent() ? Stream.empty() : ledger.aboutOnly(assessment.quarter().toString()).stream();
    }

    private Assessment require(PersonId reader, AssessmentId id) {
        Assessment assessment = assessments.get(id);
        if (!readers.include(reader, assessment.body())) {
            throw unknown();
        }
        return assessment;
    }

    private Submission submission(Assessment assessment, IndicatorCode indicator) {
        return submissions.ofAssessment(assessment.id()).stream()
                .filter(submission -> submission.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(Timeline::unknown);
    }

    private boolean mayRead(PersonId reader, Assessment assessment, LedgerEntry entry) {
        if (OF_OVERSEERS.contains(entry.act())) {
            return holds(reader, Role.SUPERVISOR) || holds(reader, Role.HEAD_VERIFIER);
        }
        return !NOT_OF_BODIES.contains(entry.act()) || !readers.isOf(reader, assessment.body());
    }

    /** Who has begun to verify is told to a body by the verdicts only. */
    private boolean hidesName(PersonId reader, Assessment assessment, LedgerEntry entry) {
        return entry.act() == LedgerAct.VERIFICATION_STARTED && readers.isOf(reader, assessment.body());
    }

    private boolean hidesVerdicts(PersonId reader, Submission submission) {
        return secondChecks.isHiddenFrom(reader, submission);
    }

    /** The indicators of whose verdicts the reader must learn nothing. */
    private Set<IndicatorCode> withHiddenVerdicts(PersonId reader, AssessmentId id) {
        List<Submission> all = submissions.ofAssessment(id);
        Set<SubmissionId> hidden = secondChecks.hiddenFrom(reader, all);
        return all.stream()
                .filter(each -> hidden.contains(each.id()))
                .map(Submission::indicator)
                .collect(Collectors.toSet());
    }

    private static boolean isVerdict(LedgerEntry entry) {
        return entry.act() == LedgerAct.VERDICTS_GIVEN || entry.act() == LedgerAct.VERDICTS_RETRACTED;
    }

    private boolean holds(PersonId person, Role role) {
        return people.roleOn(person, role, LocalDate.now(clock));
    }

    private static TimelineLine line(LedgerEntry entry, boolean nameless) {
        return new TimelineLine(
                entry.recordedAt(),
                Optional.of(entry.actor()).filter(actor -> !nameless),
                Kind.ACT,
                Optional.of(entry.act()),
                indicatorOf(entry.matter()),
                entry.reason(),
                Optional.empty(),
                Optional.empty());
    }

    /** The indicator that a matter names; see {@link LedgerEntry#matter()}. */
    private static Optional<IndicatorCode> indicatorOf(String matter) {
        String[] parts = matter.split("/");
        return parts.length > 2 ? Optional.of(parts[2]).map(Timeline::codeOrNull).filter(Objects::nonNull) : Optional.empty();
    }

    private static IndicatorCode codeOrNull(String text) {
        try {
            return IndicatorCode.of(text);
        } catch (IllegalArgumentException notACode) {
            return null;
        }
    }

    private static UserError unknown() {
        return new UserError(UserError.Kind.NOT_FOUND, "timeline.unknown");
    }

    /**
     * A timeline with what one can go on to.
     *
     * @param assessment whose
     * @param submissions the body's indicators
     * @param items the items of the one indicator, if one was asked for
     * @param lines the first act first
     */
    public record Told(
            Assessment assessment, List<Submission> submissions, List<ItemVersion> items, List<TimelineLine> lines) {

        public Told {
            submissions = List.copyOf(submissions);
            items = List.copyOf(items);
            lines = List.copyOf(lines);
        }
    }
}
