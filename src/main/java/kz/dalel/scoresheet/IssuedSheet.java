package kz.dalel.scoresheet;

import java.time.Instant;
import java.time.LocalDate;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoring.ScoreVersionId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.lang.Nullable;

/**
 * A score sheet that was given out on paper, or to be printed. Never changed: what comes to be otherwise afterwards stands on the
 * next one.
 *
 * @param number as it stands on the paper: {@code 2026-Q3-MCR-1}
 * @param assessment whose sheet
 * @param quarter the assessed quarter
 * @param body the body
 * @param bodyName what it is called in this quarter
 * @param ordinal from 1 within the assessment
 * @param language in which it is written
 * @param stage the furthest stage it shows
 * @param score the score that counted
 * @param hash SHA-256 over the canonical text of what it says
 * @param fileHash SHA-256 over the file
 * @param issuedBy who had it issued
 * @param issuedAt when
 * @param removedOn when its file was removed because its time was over; null while it can be had
 */
public record IssuedSheet(
        String number,
        AssessmentId assessment,
        QuarterId quarter,
        BodyId body,
        String bodyName,
        int ordinal,
        Language language,
        ScoreSheet.Stage stage,
        ScoreVersionId score,
        String hash,
        String fileHash,
        PersonId issuedBy,
        Instant issuedAt,
        @Nullable LocalDate removedOn) {

    /** The number of a body's sheet in a quarter. */
    static String numberOf(QuarterId quarter, BodyId body, int ordinal) {
        return quarter + "-" + body + "-" + ordinal;
    }
}
