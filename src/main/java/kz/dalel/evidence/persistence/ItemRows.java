package kz.dalel.evidence.persistence;

import static kz.dalel.evidence.persistence.SubmissionRows.timestamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.VersionId;
import kz.dalel.evidence.domain.LinkAddress;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Repository;

/** Adds to the append-only tables of items, versions, links, files and marks, always in batches. */
@Repository
public class ItemRows {

    private static final int BATCH = 500;

    private final JdbcTemplate batches;
    private final EvidenceUseRows use;

    ItemRows(JdbcTemplate batches, EvidenceUseRows use) {
        this.batches = batches;
        this.use = use;
    }

    /**
     * Adds first versions together with their items.
     *
     * @throws org.springframework.dao.DuplicateKeyException if an item about the same subject is already there
     */
    public void insertItems(List<ItemVersion> versions) {
        insert(
                """
                insert into dalel.evidence_item (id, submission_id, appeal_id, subject, created_at)
                values (?, ?, ?, ?, ?)
                """,
                versions,
                (statement, each) -> {
                    statement.setObject(1, each.itemId().value());
                    statement.setObject(2, each.submissionId().value());
                    statement.setObject(3, each.appeal().orElse(null));
                    statement.setString(4, each.subject());
                    statement.setObject(5, timestamp(each.submittedAt()));
                });
        insertVersions(versions);
    }

    /** Adds versions of items that are there. */
    public void insertVersions(List<ItemVersion> versions) {
        insert(
                """
                insert into dalel.evidence_version (id, item_id, number, round, withdrawn, unit, category, fact, quantity,
                    month, event_date, document_number, document_date, valid_until, comment, content_hash, submitted_by,
                    submitted_at, carried_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                versions,
                (statement, each) -> {
                    ItemContent content = each.content();
                    statement.setObject(1, each.id().value());
                    statement.setObject(2, each.itemId().value());
                    statement.setInt(3, each.number());
                    statement.setInt(4, each.round());
                    statement.setBoolean(5, each.withdrawn());
                    statement.setString(6, Objects.toString(content.unit(), null));
                    statement.setString(7, content.category());
                    statement.setString(8, content.fact());
                    statement.setLong(9, content.quantity());
                    statement.setString(10, Objects.toString(content.month(), null));
                    statement.setObject(11, content.eventDate());
                    statement.setString(12, content.documentNumber());
                    statement.setObject(13, content.documentDate());
                    statement.setObject(14, content.validUntil());
                    statement.setString(15, content.comment());
                    statement.setString(16, each.contentHash());
                    statement.setString(17, each.submittedBy().value());
                    statement.setObject(18, timestamp(each.submittedAt()));
                    statement.setObject(19, each.carriedFrom().map(VersionId::value).orElse(null));
                });
        insertLinks(versions);
        insertFiles(versions);
        if (!versions.isEmpty()) {
            use.refresh(versions.stream().map(ItemVersion::submissionId).toList());
        }
    }

    /** Adds marks; one that is already there stays as it is. */
    public void insertMarks(List<NotedMark> marks) {
        insert(
                """
                insert into dalel.evidence_mark (version_id, code, detail, noted_at) values (?, ?, ?, ?)
                on conflict do nothing
                """,
                marks,
                (statement, each) -> {
                    statement.setObject(1, each.version().value());
                    statement.setString(2, each.mark().code().name());
                    statement.setString(3, each.mark().detail());
                    statement.setObject(4, timestamp(each.mark().notedAt()));
                });
    }

    private void insertLinks(List<ItemVersion> versions) {
        List<LinkRow> links = new ArrayList<>();
        for (ItemVersion version : versions) {
            List<Link> ofVersion = version.content().links();
            IntStream.range(0, ofVersion.size())
                    .forEach(ordinal -> links.add(new LinkRow(version.id(), ordinal, ofVersion.get(ordinal))));
        }
        insert(
                """
                insert into dalel.evidence_link (version_id, ordinal, address, normalised, checked_on)
                values (?, ?, ?, ?, ?)
                """,
                links,
                (statement, each) -> {
                    String address = each.link().address();
                    statement.setObject(1, each.version().value());
                    statement.setInt(2, each.ordinal());
                    statement.setString(3, address);
                    statement.setString(4, LinkAddress.normalise(address).orElse(address));
                    statement.setObject(5, each.link().checkedOn());
                });
    }

    private void insertFiles(List<ItemVersion> versions) {
        List<FileRow> files = new ArrayList<>();
        for (ItemVersion version : versions) {
            List<AttachedFile> ofVersion = version.content().files();
            IntStream.range(0, ofVersion.size())
                    .forEach(ordinal -> files.add(new FileRow(version.id(), ordinal, ofVersion.get(ordinal).id())));
        }
        insert(
                "insert into dalel.evidence_file (version_id, ordinal, file_id) values (?, ?, ?)",
                files,
                (statement, each) -> {
                    statement.setObject(1, each.version().value());
                    statement.setInt(2, each.ordinal());
                    statement.setObject(3, each.file().value());
                });
    }

    private <T> void insert(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows, BATCH, setter);
        }
    }

    /**
     * A mark on a version.
     *
     * @param version the version
     * @param mark what was noticed
     */
    public record NotedMark(VersionId version, Mark mark) {}

    private record LinkRow(VersionId version, int ordinal, Link link) {}

    private record FileRow(VersionId version, int ordinal, FileId file) {}
}
