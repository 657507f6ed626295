package kz.dalel.scoresheet;

import java.util.List;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoresheet.persistence.IssuedSheetRows;
import kz.dalel.scoring.ScoreReaders;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.Sha256;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The score sheets that were given out. */
@Service
@Transactional(readOnly = true)
public class IssuedSheets {

    private final IssuedSheetRows rows;
    private final ScoreReaders readers;

    IssuedSheets(IssuedSheetRows rows, ScoreReaders readers) {
        this.rows = rows;
        this.readers = readers;
    }

    /** Those of a body's quarter, the last one first. */
    public List<IssuedSheet> of(AssessmentId assessment) {
        return rows.of(assessment);
    }

    /**
     * The file as it was given out.
     *
     * @throws UserError {@code NOT_FOUND} if there is none, if it was removed when its time was over, and for everybody but {@link kz.dalel.registry.BodyReaders}
     */
    public byte[] file(PersonId person, String number) {
        IssuedSheet sheet = rows.find(number)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "scoresheet.unknownNumber"));
        readers.require(person, sheet.body());
        byte[] file = rows.file(number).orElseThrow(() -> removed(sheet));
        if (!Sha256.of(file).equals(sheet.fileHash())) {
            throw new IllegalStateException("the file of score sheet " + number + " is not the one that was issued");
        }
        return file;
    }

    private static UserError removed(IssuedSheet sheet) {
        return new UserError(
                UserError.Kind.NOT_FOUND, "scoresheet.removed", Language.current().write(sheet.removedOn()), sheet.fileHash());
    }
}
