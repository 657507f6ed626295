package kz.dalel.scoresheet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.quarter.Assessments;
import kz.dalel.scoresheet.persistence.IssuedSheetRows;
import kz.dalel.scoresheet.print.PrintedSheet;
import kz.dalel.scoring.ScoreReaders;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out a body's score sheet for signing: numbered, recorded, and the file kept as it was. As long as the sheet says the same,
 * the one that was given out last in the person's language is given out again.
 */
@Service
public class IssueScoreSheet {

    private final Assessments assessments;
    private final ScoreReaders readers;
    private final ScoreSheets sheets;
    private final IssuedSheetRows issued;
    private final PrintedSheet printedSheet;
    private final Ledger ledger;
    private final Clock clock;

    IssueScoreSheet(
            Assessments assessments,
            ScoreReaders readers,
            ScoreSheets sheets,
            IssuedSheetRows issued,
            PrintedSheet printedSheet,
            Ledger ledger,
            Clock clock) {
        this.assessments = assessments;
        this.readers = readers;
        this.sheets = sheets;
        this.issued = issued;
        this.printedSheet = printedSheet;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws kz.dalel.shared.UserError {@code NOT_FOUND} for everybody but {@link kz.dalel.registry.BodyReaders}, and before the
     *     preliminary score
     */
    @Transactional
    public IssuedSheet handle(PersonId actor, AssessmentId id) {
        // Locked, so that two who ask at once get one number.
        Assessment assessment = assessments.lock(id);
        readers.require(actor, assessment.body());
        ScoreSheet sheet = sheets.of(assessment);
        String hash = SheetContent.hashOf(sheet);
        List<IssuedSheet> before = issued.of(id);
        return before.stream()
                .filter(each -> each.hash().equals(hash) && each.language() == Language.current() && each.removedOn() == null)
                .findFirst()
                .orElseGet(() -> issue(actor, sheet, hash, before.size() + 1));
    }

    private IssuedSheet issue(PersonId actor, ScoreSheet sheet, String hash, int ordinal) {
        Assessment assessment = sheet.assessment();
        // As fine as the database keeps it: the file says the same as the row.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String number = IssuedSheet.numberOf(assessment.quarter(), assessment.body(), ordinal);
        byte[] file = printedSheet.of(sheet, number, hash, now);
        IssuedSheet issue = new IssuedSheet(
                number,
                assessment.id(),
                assessment.quarter(),
                assessment.body(),
                assessment.bodyName(),
                ordinal,
                Language.current(),
                sheet.stage(),
                sheet.latest().id(),
                hash,
                Sha256.of(file),
                actor,
                now,
                null);
        issued.insert(issue, file);
        ledger.record(actor, LedgerAct.SCORE_SHEET_ISSUED, assessment.businessKey());
        return issue;
    }
}
