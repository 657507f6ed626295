package kz.dalel.scoresheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.dalel.quarter.Assessment;
import kz.dalel.quarter.Assessments;
import kz.dalel.rating.Ratings;
import kz.dalel.scoresheet.persistence.IssuedSheetRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells anybody who holds a score sheet in hand whether this system issued it and whether it still says what counts. Only the paper
 * has its hash, so nobody learns by trying numbers which bodies had sheets issued; and no points are told here at all.
 */
@Service
@Transactional(readOnly = true)
public class CheckIssuedSheet {

    /** 64 bits: nobody finds one by trying. */
    public static final int SHORTEST_START_OF_HASH = 16;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]+");

    private final IssuedSheetRows rows;
    private final Assessments assessments;
    private final ScoreSheets sheets;
    private final Ratings ratings;

    CheckIssuedSheet(IssuedSheetRows rows, Assessments assessments, ScoreSheets sheets, Ratings ratings) {
        this.rows = rows;
        this.assessments = assessments;
        this.sheets = sheets;
        this.ratings = ratings;
    }

    /**
     * By the whole hash.
     *
     * @return empty if no such sheet was issued
     */
    public Optional<Checked> handle(String hash) {
        return Optional.of(normal(hash))
                .filter(each -> HASH.matcher(each).matches())
                .flatMap(rows::byHash)
                .map(this::checked);
    }

    /**
     * By what people type from the paper, and the QR code has.
     *
     * @param startOfHash the first sixteen or more of the hash's characters
     * @return empty if no sheet of this number and hash was issued
     */
    public Optional<Checked> handle(String number, String startOfHash) {
        String start = normal(startOfHash);
        if (start.length() < SHORTEST_START_OF_HASH || !HASH.matcher(start).matches()) {
            return Optional.empty();
        }
        return rows.find(number.strip()).filter(sheet -> sheet.hash().startsWith(start)).map(this::checked);
    }

    private Checked checked(IssuedSheet sheet) {
        Assessment assessment = assessments.get(sheet.assessment());
        return new Checked(
                sheet,
                SheetContent.hashOf(sheets.of(assessment)).equals(sheet.hash()),
                ratings.published(assessment.cycleId()).isPresent());
    }

    /** People type spaces and capitals. */
    private static String normal(String hash) {
        return hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /**
     * What became of a sheet.
     *
     * @param current whether it still says what the tables say
     * @param published whether the quarter's rating is public
     */
    public record Checked(IssuedSheet sheet, boolean current, boolean published) {}
}
