package kz.dalel.evidence.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemId;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.shared.RowErrors.RowError;

/**
 * Holds the rows of a correction against what was returned: each returned item is corrected or withdrawn, nothing else is
 * touched, and an item stays about what it was about. Otherwise a correction would be a way to submit after the deadline.
 */
public final class CorrectionCheck {

    private static final int WHOLE_TABLE = 0;

    private final Map<ItemId, ItemVersion> returned;
    private final IndicatorRules indicator;
    private final Map<FileId, AttachedFile> files;
    private final List<RowError> errors = new ArrayList<>();
    private final Map<Integer, DraftRow> corrected = new TreeMap<>();
    private final List<ItemVersion> withdrawn = new ArrayList<>();

    private CorrectionCheck(
            Map<ItemId, ItemVersion> returned, IndicatorRules indicator, Map<FileId, AttachedFile> files) {
        this.returned = returned;
        this.indicator = indicator;
        this.files = files;
    }

    /**
     * @param rows the draft's rows
     * @param returned the returned versions by item
     * @param files what is known of the files the rows name
     */
    public static Result check(
            List<DraftRow> rows,
            Map<ItemId, ItemVersion> returned,
            IndicatorRules indicator,
            Map<FileId, AttachedFile> files) {
        CorrectionCheck check = new CorrectionCheck(returned, indicator, files);
        check.rows(rows);
        return new Result(check.corrected, check.withdrawn, check.errors);
    }

    /** Rows of a first submission that speak of an item there cannot be yet. */
    public static List<RowError> nothingToCorrectIn(List<DraftRow> rows) {
        List<RowError> errors = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index).itemId() != null || rows.get(index).withdrawn()) {
                errors.add(wholeRow(index + 1, "nothingSubmitted"));
            }
        }
        return errors;
    }

    private void rows(List<DraftRow> rows) {
        Set<ItemId> missing = new HashSet<>(returned.keySet());
        for (int index = 0; index < rows.size(); index++) {
            DraftRow row = rows.get(index);
            int number = index + 1;
            ItemVersion version = row.itemId() == null ? null : returned.get(row.itemId());
            if (version == null) {
                errors.add(wholeRow(number, "notReturned"));
            } else if (!missing.remove(row.itemId())) {
                errors.add(wholeRow(number, "itemTwice"));
            } else if (row.withdrawn()) {
                withdrawn.add(version);
            } else {
                corrected.put(number, row);
                changed(number, row, version.content());
            }
        }
        for (ItemId item : missing) {
            ItemContent content = returned.get(item).content();
            errors.add(new RowError(WHOLE_TABLE, "", "evidence.row.itemMissing", List.of(nameOf(content))));
        }
    }

    private void changed(int number, DraftRow row, ItemContent earlier) {
        indicator.of(row).ifPresent(rules -> {
            ItemContent now = Contents.of(row, rules, files);
            if (Contents.hashOf(now).equals(Contents.hashOf(earlier))) {
                errors.add(wholeRow(number, "unchanged"));
            }
            for (Field field : rules.identity()) {
                if (!sameIn(field, earlier, now)) {
                    errors.add(RowCheck.error(number, field, "identityChanged"));
                }
            }
        });
    }

    /** A wrong date may be put right: the item stays about the same event or person. */
    private static boolean sameIn(Field field, ItemContent earlier, ItemContent now) {
        return switch (field) {
            case UNIT -> Objects.equals(earlier.unit(), now.unit());
            case CATEGORY -> Objects.equals(earlier.category(), now.category());
            case FACT -> Subject.normalise(earlier.fact()).equals(Subject.normalise(now.fact()));
            default -> true;
        };
    }

    private static String nameOf(ItemContent content) {
        return Stream.of(content.fact(), content.unit(), content.documentNumber(), content.category())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("—");
    }

    private static RowError wholeRow(int number, String code) {
        return new RowError(number, "", "evidence.row." + code, List.of(Integer.toString(number)));
    }

    /**
     * What the rows say.
     *
     * @param corrected rows with a corrected content, by number
     * @param withdrawn versions of the items that are taken back
     * @param errors everything that is wrong so far
     */
    public record Result(Map<Integer, DraftRow> corrected, List<ItemVersion> withdrawn, List<RowError> errors) {}
}
