package kz.dalel.platform.rehearsal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.platform.play.EvidenceWriter;
import kz.dalel.platform.play.GivenFacts;
import kz.dalel.platform.play.QuarterPlay;
import kz.dalel.platform.time.WhereTimeIsPlayed;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.DecideNotDue;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UnitId;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.VerdictRow;
import org.springframework.stereotype.Component;

/** What supervisor, officer, verifier and commission do with a recorded body. */
@Component
@WhereTimeIsPlayed
class RehearsalRoles {

    private static final Messages MESSAGES = Messages.kept("rehearse");
    private static final GivenFacts NONE = new GivenFacts(JsonNodeFactory.instance.objectNode());

    /** The wrong item is a report of an offence that was never made; every kind of body is assessed by those (A33). */
    private static final Measure WHERE_A_WRONG_ITEM_IS_PLANTED = Measure.OFFENCE_REPORTS;

    private static final String WRONG_CATEGORY = "administrative";

    private final RehearsalCast cast;
    private final QuarterPlay play;
    private final Submissions submissions;
    private final DecideNotDue decideNotDue;

    RehearsalRoles(RehearsalCast cast, QuarterPlay play, Submissions submissions, DecideNotDue decideNotDue) {
        this.cast = cast;
        this.play = play;
        this.submissions = submissions;
        this.decideNotDue = decideNotDue;
    }

    /** Decides "not due" where the file leaves presence open, or states a smaller whole than the registry has. */
    void leaveOutWhatIsNotDue(RehearsalBody body, Assessment assessment, Edition edition) {
        RegistryOfFacts registry = new RegistryOfFacts(edition, body.facts());
        body.facts().forEach((code, facts) -> {
            if (facts.notDue()) {
                decide(assessment, code, Optional.empty());
            }
            registry.notDue(edition.indicator(code)).forEach((classes, surplus) -> assessment.units().stream()
                    .filter(unit -> classes.contains(unit.unitClass()))
                    .sorted(Comparator.comparing(SnapshotUnit::id).reversed())
                    .limit(surplus)
                    .forEach(unit -> decide(assessment, code, Optional.of(unit.id()))));
        });
    }

    /** Submits evidence that amounts to the facts, and one item that must not count. */
    void submit(RehearsalBody body, Assessment assessment, Edition edition) {
        for (Indicator indicator : edition.indicators()) {
            Applicability applicability = Applicability.of(assessment, indicator);
            if (!applicability.applies()) {
                continue;
            }
            GivenFacts facts = body.facts().get(indicator.code());
            boolean wrongItem = indicator.measure() == WHERE_A_WRONG_ITEM_IS_PLANTED;
            if (facts == null && !wrongItem) {
                continue;
            }
            if (isNilReturn(indicator, facts)) {
                play.submit(cast.officerOf(body), assessment, indicator.code(), Act.NIL_RETURN, List.of());
                continue;
            }
            EvidenceWriter writer = new EvidenceWriter(
                    body.id(), body.quarter(), indicator, applicability.units(), assessment.siteHosts());
            List<DraftRow> rows = new ArrayList<>(writer.rows(facts == null ? NONE : facts));
            if (wrongItem) {
                rows.add(writer.wrongReport(WRONG_CATEGORY));
            }
            if (!rows.isEmpty()) {
                play.submit(cast.officerOf(body), assessment, indicator.code(), Act.EVIDENCE, rows);
            }
        }
    }

    /** Accepts everything that was submitted but the wrong item. */
    void verify(Assessment assessment) {
        submissions.ofAssessment(assessment.id()).stream()
                .filter(submission -> submission.state() == Submission.State.SUBMITTED)
                .forEach(submission ->
                        play.verify(assessment, submission.indicator(), RehearsalRoles::verdict));
    }

    /** Appeals against the line of the rejected item, and has the appeal refused. */
    void appealInVain(RehearsalBody body, Assessment assessment, Edition edition) {
        IndicatorCode disputed = edition.indicators().stream()
                .filter(indicator -> indicator.measure() == WHERE_A_WRONG_ITEM_IS_PLANTED)
                .findFirst()
                .orElseThrow()
                .code();
        play.appeal(cast.officerOf(body), assessment.id(), disputed, MESSAGES.text("rehearse.appealGrounds"));
        play.refuseAppeal(cast.commission(), assessment, disputed, MESSAGES.text("rehearse.appealReasons"));
    }

    private void decide(Assessment assessment, IndicatorCode indicator, Optional<UnitId> unit) {
        decideNotDue.handle(new DecideNotDue.Command(
                cast.supervisor(),
                assessment.cycleId(),
                assessment.body(),
                indicator,
                unit,
                MESSAGES.text("rehearse.notDueReason")));
    }

    private static boolean isNilReturn(Indicator indicator, GivenFacts facts) {
        return indicator.measure() == Measure.RECONCILIATION && facts.count("facts") == 0;
    }

    private static VerdictRow verdict(ItemVersion item) {
        boolean wrong = EvidenceWriter.WRONG_FACT.equals(item.content().fact());
        return wrong
                ? new VerdictRow(
                        item.id(),
                        Outcome.REJECTED,
                        null,
                        RejectionReason.DOES_NOT_PROVE,
                        MESSAGES.text("rehearse.rejectionClause"),
                        null)
                : new VerdictRow(item.id(), Outcome.ACCEPTED, null, null, null, null);
    }
}
