package kz.dalel.appeal.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.appeal.Appeal;
import kz.dalel.appeal.Appeal.State;
import kz.dalel.appeal.AppealId;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;

/** A row of {@code dalel.appeal} and the steps it can take. */
@Entity
@Table(name = "appeal")
public class AppealEntity {

    @Id
    private UUID id;

    private UUID assessmentId;
    private UUID submissionId;
    private String indicator;
    private String grounds;
    private String lodgedBy;
    private Instant lodgedAt;
    private boolean late;

    @Enumerated(EnumType.STRING)
    private State state;

    private String admittedBy;
    private Instant admittedAt;
    private String admissionReason;
    private Instant decisionDeadline;
    private Instant overdueAt;
    private String decidedBy;
    private Instant decidedAt;
    private String reasons;
    private String withdrawnBy;
    private Instant withdrawnAt;
    private Instant countedAt;

    @Version
    private long lockVersion;

    protected AppealEntity() {}

    private AppealEntity(
            AssessmentId assessment,
            SubmissionId submission,
            IndicatorCode indicator,
            String grounds,
            PersonId lodgedBy,
            Instant lodgedAt) {
        this.id = AppealId.random().value();
        this.assessmentId = assessment.value();
        this.submissionId = submission.value();
        this.indicator = indicator.value();
        this.grounds = grounds;
        this.lodgedBy = lodgedBy.value();
        this.lodgedAt = lodgedAt;
    }

    /** An appeal within the window: the commission considers it at once. */
    public static AppealEntity inTime(
            AssessmentId assessment,
            SubmissionId submission,
            IndicatorCode indicator,
            String grounds,
            PersonId by,
            Instant at,
            Instant decisionDeadline) {
        AppealEntity appeal = new AppealEntity(assessment, submission, indicator, grounds, by, at);
        appeal.state = State.UNDER_CONSIDERATION;
        appeal.decisionDeadline = decisionDeadline;
        return appeal;
    }

    /** An appeal after the window closed: a supervisor decides first whether it is considered. */
    public static AppealEntity late(
            AssessmentId assessment,
            SubmissionId submission,
            IndicatorCode indicator,
            String grounds,
            PersonId by,
            Instant at) {
        AppealEntity appeal = new AppealEntity(assessment, submission, indicator, grounds, by, at);
        appeal.late = true;
        appeal.state = State.AWAITING_ADMISSION;
        return appeal;
    }

    /** @throws UserError {@code CONFLICT} if admission is not awaited */
    public void admit(PersonId by, Instant at, String reason, Instant deadline) {
        requireState(State.AWAITING_ADMISSION);
        admission(by, at, reason);
        state = State.UNDER_CONSIDERATION;
        decisionDeadline = deadline;
    }

    /** @throws UserError {@code CONFLICT} if admission is not awaited */
    public void refuseAdmission(PersonId by, Instant at, String reason) {
        requireState(State.AWAITING_ADMISSION);
        admission(by, at, reason);
        state = State.NOT_ADMITTED;
    }

    /** @throws UserError {@code CONFLICT} if it is not with the commission */
    public void decide(Appeal.Outcome outcome, PersonId by, Instant at, String why) {
        requireState(State.UNDER_CONSIDERATION);
        state = outcome.state();
        decidedBy = by.value();
        decidedAt = at;
        reasons = why;
    }

    /** @throws UserError {@code CONFLICT} if it is no longer open */
    public void withdraw(PersonId by, Instant at) {
        if (!state.isOpen()) {
            throw notInState();
        }
        state = State.WITHDRAWN;
        withdrawnBy = by.value();
        withdrawnAt = at;
    }

    /** @return whether the commission's term ended at {@code from} so far */
    public boolean decisionDeadlineMoved(Instant from, Instant to) {
        if (state != State.UNDER_CONSIDERATION || !from.equals(decisionDeadline)) {
            return false;
        }
        decisionDeadline = to;
        return true;
    }

    /** Notes that the term passed without a decision; does nothing where one was taken, or the note already stands. */
    public void markOverdue(Instant at) {
        if (state == State.UNDER_CONSIDERATION && overdueAt == null) {
            overdueAt = at;
        }
    }

    /**
     * Notes that the appeal no longer holds up its assessment.
     *
     * @return whether this is the first note
     */
    public boolean takeOffCount(Instant at) {
        if (countedAt != null) {
            return false;
        }
        countedAt = at;
        return true;
    }

    /** What the ledger calls the line that is appealed against: {@code 2026-Q3/BODY/1.1.3}. */
    public String matterIn(Assessment assessment) {
        return assessment.businessKey() + "/" + indicator;
    }

    public Appeal toAppeal() {
        return new Appeal(
                new AppealId(id),
                new AssessmentId(assessmentId),
                new SubmissionId(submissionId),
                new IndicatorCode(indicator),
                grounds,
                new PersonId(lodgedBy),
                lodgedAt,
                late,
                state,
                act(admittedBy, admittedAt, admissionReason),
                Optional.ofNullable(decisionDeadline),
                Optional.ofNullable(overdueAt),
                act(decidedBy, decidedAt, reasons));
    }

    public AssessmentId assessmentId() {
        return new AssessmentId(assessmentId);
    }

    private void admission(PersonId by, Instant at, String reason) {
        admittedBy = by.value();
        admittedAt = at;
        admissionReason = reason;
    }

    private void requireState(State required) {
        if (state != required) {
            throw notInState();
        }
    }

    private UserError notInState() {
        return new UserError(UserError.Kind.CONFLICT, "appeal.state." + state, indicator);
    }

    private static Optional<Appeal.Act> act(String by, Instant at, String why) {
        return by == null ? Optional.empty() : Optional.of(new Appeal.Act(new PersonId(by), at, why));
    }
}
