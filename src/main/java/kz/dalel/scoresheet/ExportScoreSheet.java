package kz.dalel.scoresheet;

import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoresheet.print.Protocol;
import kz.dalel.scoresheet.print.SheetWorkbook;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a score sheet to go on working with. Nothing is issued by it. */
@Service
public class ExportScoreSheet {

    private final ScoreSheets sheets;

    ExportScoreSheet(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    /**
     * @throws kz.dalel.shared.UserError {@code NOT_FOUND} for everybody but {@link kz.dalel.registry.BodyReaders}, and before the
     *     preliminary score
     */
    @Transactional(readOnly = true)
    public Export handle(PersonId person, AssessmentId id, Form form) {
        ScoreSheet sheet = sheets.readBy(person, id);
        String hash = SheetContent.hashOf(sheet);
        byte[] content = form == Form.PROTOCOL ? Protocol.of(sheet, hash) : SheetWorkbook.of(sheet, hash);
        String name = sheet.assessment().quarter() + " " + sheet.assessment().body();
        return new Export(Messages.of("scoresheet").text("scoresheet.file." + form, name), content);
    }

    /** In which form. */
    public enum Form {
        /** The session's protocol, DOCX. */
        PROTOCOL,
        /** Tables, XLSX. */
        WORKBOOK
    }

    /** A file to take along. */
    public record Export(String fileName, byte[] content) {}
}
