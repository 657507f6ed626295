package kz.dalel.verification;

import java.util.List;
import java.util.Set;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionAccess;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.evidence.TermsOfSubmission;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.verification.SecondCheckAccess.Step;
import kz.dalel.verification.domain.SecondCheckSample;
import kz.dalel.verification.persistence.SecondCheckQueries;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second checks, to be read. */
@Service
@Transactional(readOnly = true)
public class SecondChecks {

    private final SecondCheckRows rows;
    private final SecondCheckQueries queries;
    private final SecondCheckAccess access;
    private final HiddenVerdicts hidden;
    private final SecondCheckDeadlines deadlines;
    private final AssignmentAccess overseers;
    private final Submissions submissions;
    private final SubmissionAccess readers;
    private final TermsOfSubmission terms;

    SecondChecks(
            SecondCheckRows rows,
            SecondCheckQueries queries,
            SecondCheckAccess access,
            HiddenVerdicts hidden,
            SecondCheckDeadlines deadlines,
            AssignmentAccess overseers,
            Submissions submissions,
            SubmissionAccess readers,
            TermsOfSubmission terms) {
        this.rows = rows;
        this.queries = queries;
        this.access = access;
        this.hidden = hidden;
        this.deadlines = deadlines;
        this.overseers = overseers;
        this.submissions = submissions;
        this.readers = readers;
        this.terms = terms;
    }

    /**
     * A second check as whoever is to decide next may see it; the first verdicts only where both are given.
     *
     * @throws UserError {@code NOT_FOUND} for everybody else
     */
    public Sheet of(PersonId reader, SecondCheckId id) {
        SecondCheck check = access.find(id);
        Submission submission = submissions.get(check.submission());
        readers.requireReader(reader, submission);
        Step step = SecondCheckAccess.next(check)
                .filter(next -> access.may(reader, check, submission, next))
                .orElseThrow(SecondCheckAccess::unknown);
        return new Sheet(
                submission,
                terms.of(submission).indicator().lines().toString(),
                step == Step.SETTLEMENT,
                access.itemsOf(check, step),
                rows.draft(id, step.name()));
    }

    /** Whether the reader must not learn what was decided about a submission, see {@link #hiddenFrom}. */
    public boolean isHiddenFrom(PersonId reader, Submission submission) {
        return !hidden.among(reader, List.of(submission)).isEmpty();
    }

    /**
     * The submissions of whose verdicts the reader must learn nothing: those he or she is to decide on for the second time or, while their
     * indicators are open in a quarter with a draw, may yet be asked to.
     */
    public Set<SubmissionId> hiddenFrom(PersonId reader, List<Submission> submissions) {
        return hidden.among(reader, submissions);
    }

    /**
     * What came of second checks in a quarter, by first verifier and indicator.
     *
     * @throws UserError {@code FORBIDDEN} unless the reader is a supervisor or the head of verification
     */
    public List<SecondCheckFigures> figures(PersonId reader, CycleId cycle) {
        overseers.require(reader);
        return queries.of(cycle);
    }

    /**
     * What of a quarter's second checks somebody still has to do something about, the nearest deadline first.
     *
     * @throws UserError {@code FORBIDDEN} unless the reader is a supervisor or the head of verification
     */
    public List<OpenSecondCheck> open(PersonId reader, CycleId cycle) {
        overseers.require(reader);
        return queries.open(cycle, deadlines);
    }

    /** How many of a thousand items of a quarter are drawn; 0 for quarters opened before there were second checks. */
    public int perMille(CycleId cycle) {
        return rows.sampleOf(cycle).map(SecondCheckSample::perMille).orElse(0);
    }

    /**
     * What is decided on.
     *
     * @param submission what it belongs to
     * @param lines the indicator's lines in the regulation, to begin a clause with
     * @param disputed whether both verdicts are given and differ
     * @param items what to decide on
     * @param draft what is marked so far
     */
    public record Sheet(
            Submission submission,
            String lines,
            boolean disputed,
            List<SecondCheckItem> items,
            VerdictDraft draft) {

        public Sheet {
            items = List.copyOf(items);
        }
    }
}
