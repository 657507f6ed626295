package kz.dalel.scoresheet;

import java.time.Period;
import kz.dalel.ledger.ContentRetentions;
import kz.dalel.ledger.KeptContent;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Retention;
import kz.dalel.shared.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Says when the files of issued sheets go ({@code dalel.score-sheets.kept-for}). */
@Configuration(proxyBeanMethods = false)
class ScoreSheetConfiguration {

    static final String SHEETS = "issued_score_sheet";

    private static final String EXPIRED = """
            select s.number as key, dalel.last_day(c.quarter) as quarter_end, octet_length(s.file) as bytes
            from dalel.issued_score_sheet s
            join dalel.assessment a on a.id = s.assessment_id
            join dalel.quarter_cycle c on c.id = a.cycle_id
            where s.file is not null and dalel.last_day(c.quarter) <= :last and c.state not in ('RUNNING', 'RATED')
            """;

    /** Number and hashes stay: paper can still be checked, and points are still explained on the page. */
    @Bean
    @Order(3)
    Retention issuedSheetFiles(ContentRetentions contents, @Value("${dalel.score-sheets.kept-for:5y}") Period keptFor) {
        return contents.of(new KeptContent(
                SHEETS,
                "number",
                "file",
                EXPIRED,
                () -> Messages.of("scoresheet").text("scoresheet.retention"),
                keptFor,
                LedgerAct.SCORE_SHEETS_REMOVED));
    }
}
