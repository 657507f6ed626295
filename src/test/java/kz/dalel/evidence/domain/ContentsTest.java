package kz.dalel.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.Link;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.files.FileType;
import kz.dalel.shared.UnitId;
import org.junit.jupiter.api.Test;

/** What was hashed once must come out the same for ever: receipts are held against it. The hashes here were made by other means. */
class ContentsTest {

    @Test
    void shouldHashAsBefore_whereNoFileIsNamed() {
        assertThat(Contents.hashOf(content(List.of())))
                .isEqualTo("b6487aff1c46b562b6801a76073b677e5de3d3dd323f439b44a9e32d9f5b0e3e");
    }

    @Test
    void shouldHashWhatAFileIs_andNotItsKey() {
        String expected = "d64c8646a128ef7187d5df9e7651f491d24c272db593a3fee386140da5141d0b";

        assertThat(Contents.hashOf(content(List.of(photo("фото.jpg", "ab"))))).isEqualTo(expected);
        assertThat(Contents.hashOf(content(List.of(photo("фото.jpg", "ab"))))).isEqualTo(expected);
        assertThat(Contents.hashOf(content(List.of(photo("фото.jpg", "ac"))))).isNotEqualTo(expected);
        assertThat(Contents.hashOf(content(List.of(photo("другое.jpg", "ab"))))).isNotEqualTo(expected);
    }

    @Test
    void shouldNameWhatWasChanged_alsoFilesThatCameOrWent() {
        ItemContent without = content(List.of());
        ItemContent with = content(List.of(photo("фото.jpg", "ab")));

        assertThat(with.fieldsUnlike(without)).containsExactly("files");
        assertThat(without.fieldsUnlike(with)).containsExactly("files");
        assertThat(with.fieldsUnlike(content(List.of(photo("фото.jpg", "ab"))))).isEmpty();
    }

    private static AttachedFile photo(String name, String octet) {
        return new AttachedFile(FileId.random(), name, FileType.JPEG, 3, octet.repeat(32));
    }

    private static ItemContent content(List<AttachedFile> files) {
        return new ItemContent(
                UnitId.of("CGO-1/A"),
                "report",
                "Лекция",
                3,
                YearMonth.of(2026, 8),
                LocalDate.of(2026, 8, 15),
                "7",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 1, 1),
                List.of(new Link("https://gov.kz/1", LocalDate.of(2026, 10, 1))),
                files,
                "Примечание");
    }
}
