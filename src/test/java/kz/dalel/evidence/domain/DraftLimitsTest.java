package kz.dalel.evidence.domain;

import static kz.dalel.evidence.domain.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import kz.dalel.evidence.DraftRow;
import kz.dalel.shared.RowErrors;
import org.junit.jupiter.api.Test;

class DraftLimitsTest {

    @Test
    void shouldKeepUnfinishedRows_whenTheyAreWithinTheLimits() {
        assertThatCode(() -> DraftLimits.check(Collections.nCopies(DraftLimits.ROWS, row().build())))
                .doesNotThrowAnyException();
        assertThatCode(() -> DraftLimits.check(List.of(row().comment("а\nб\tв").build()))).doesNotThrowAnyException();
    }

    @Test
    void shouldNameEveryRowAndField_whenLimitsAreExceeded() {
        List<DraftRow> rows = List.of(
                row().fact("х".repeat(301)).quantity(1_000_000_001).build(),
                row().event("1990-12-31").comment("а\u0000").build());

        assertThat(catchThrowableOfType(RowErrors.class, () -> DraftLimits.check(rows)).rows())
                .extracting(each -> each.row() + " " + each.field() + " " + each.code())
                .containsExactly(
                        "1 fact evidence.row.tooLong",
                        "1 quantity evidence.row.tooLarge",
                        "2 comment evidence.row.unprintable",
                        "2 eventDate evidence.row.year");
    }

    @Test
    void shouldRefuse_whenThereAreMoreRowsThanADraftMayHave() {
        List<DraftRow> rows = Collections.nCopies(DraftLimits.ROWS + 1, row().build());

        assertThat(catchThrowableOfType(RowErrors.class, () -> DraftLimits.check(rows)).rows())
                .extracting(each -> each.code())
                .containsExactly("evidence.row.tooManyRows");
    }
}
