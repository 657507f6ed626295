package kz.dalel.desk;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.Receipt;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.Submissions;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that was received of a body in a quarter, what was taken back since included. */
@Service
@Transactional(readOnly = true)
public class QuarterReceipts {

    private final DeskAccess access;
    private final Assessments assessments;
    private final Cycles cycles;
    private final Submissions submissions;
    private final Evidence evidence;

    QuarterReceipts(
            DeskAccess access, Assessments assessments, Cycles cycles, Submissions submissions, Evidence evidence) {
        this.access = access;
        this.assessments = assessments;
        this.cycles = cycles;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    /**
     * In the order in which they were issued.
     *
     * @param number of the one receipt wanted; empty for all
     * @throws UserError {@code NOT_FOUND} if there is no such assessment or receipt, or none that the person may know of
     */
    public Received of(PersonId person, AssessmentId id, Optional<String> number) {
        Assessment assessment = assessments.get(id);
        DeskReader reader = access.require(person, assessment.body());
        Edition edition = cycles.editionOf(cycles.get(assessment.cycleId()));
        Map<SubmissionId, Submission> owed =
                submissions.ofAssessment(id).stream().collect(toMap(Submission::id, Function.identity()));
        List<Entry> entries = evidence.receiptsOf(id).stream()
                .filter(receipt -> number.map(receipt.number()::equals).orElse(true))
                .filter(receipt -> reader.maySee(owed.get(receipt.submission())))
                .map(receipt -> new Entry(
                        receipt, edition.indicator(owed.get(receipt.submission()).indicator())))
                .toList();
        if (number.isPresent() && entries.isEmpty()) {
            throw new UserError(UserError.Kind.NOT_FOUND, "evidence.unknownReceipt");
        }
        return new Received(assessment, entries);
    }

    /** What was received of a body in a quarter. */
    public record Received(Assessment assessment, List<Entry> entries) {

        public Received {
            entries = List.copyOf(entries);
        }
    }

    /** A receipt, and for which indicator it was issued. */
    public record Entry(Receipt receipt, Indicator indicator) {}
}
