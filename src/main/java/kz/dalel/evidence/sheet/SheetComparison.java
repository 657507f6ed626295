package kz.dalel.evidence.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.domain.Contents;
import kz.dalel.evidence.domain.Field;
import kz.dalel.evidence.domain.IndicatorRules;
import kz.dalel.evidence.domain.Subject;
import kz.dalel.evidence.sheet.PreparedRows.Prepared;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import org.springframework.lang.Nullable;

/**
 * Finds out which row of a sheet is which row of the draft. Rows about the same unit or fact belong together; where nothing
 * is about the same, the number does that the row had in the draft, as long as the draft is still the one the sheet was made
 * from. What a sheet does not show of a row, its files above all, the row keeps.
 */
final class SheetComparison {

    /** Files tell no rows apart. */
    private static final Map<FileId, AttachedFile> NO_FILES = Map.of();

    private static final int NONE = -1;

    private final List<DraftRow> draft;
    private final IndicatorRules rules;
    private final Predicate<Field> shown;

    /**
     * @param draft the draft's rows
     * @param shown whether a sheet of this draft has a column for the field
     */
    SheetComparison(List<DraftRow> draft, IndicatorRules rules, Predicate<Field> shown) {
        this.draft = draft;
        this.rules = rules;
        this.shown = shown;
    }

    /**
     * @param rows rows of the sheet, in their order
     * @param sameDraft whether the draft is the one that the sheet was made from
     * @return the same rows with what they are to the draft; rows that wait to be filled in are left out
     */
    List<Matched> match(List<SheetRow> rows, boolean sameDraft) {
        Set<Prepared> bare = draft.stream()
                .filter(PreparedRows::isBare)
                .map(Prepared::of)
                .collect(Collectors.toSet());
        // A prepared row that nobody has filled in counts only if the draft has it just so.
        List<SheetRow> said = rows.stream()
                .filter(row -> !PreparedRows.isBare(row.row()) || bare.contains(Prepared.of(row.row())))
                .toList();
        int[] partners = new int[said.size()];
        Set<Integer> taken = new HashSet<>();
        Arrays.fill(partners, NONE);
        List<String> subjects = said.stream().map(row -> subjectOf(row.row())).toList();
        List<String> ofDraft = draft.stream().map(this::subjectOf).toList();

        if (sameDraft) {
            byNumber(said, partners, taken, (at, partner) -> Objects.equals(subjects.get(at), ofDraft.get(partner)));
        }
        bySubject(subjects, ofDraft, partners, taken);
        if (sameDraft) {
            byNumber(said, partners, taken, (at, partner) -> true);
        }
        return IntStream.range(0, said.size())
                .mapToObj(at -> matched(said.get(at), partners[at]))
                .toList();
    }

    private static List<Field> differences(DraftRow one, DraftRow other) {
        return Arrays.stream(Field.values())
                .filter(field -> !Objects.equals(field.heldIn(one), field.heldIn(other)))
                .toList();
    }

    private void byNumber(
            List<SheetRow> said, int[] partners, Set<Integer> taken, BiPredicate<Integer, Integer> condition) {
        for (int at = 0; at < partners.length; at++) {
            int partner = said.get(at).draftNumber().orElse(0) - 1;
            boolean possible = partners[at] == NONE && partner >= 0 && partner < draft.size();
            if (possible && condition.test(at, partner) && taken.add(partner)) {
                partners[at] = partner;
            }
        }
    }

    private void bySubject(List<String> subjects, List<String> ofDraft, int[] partners, Set<Integer> taken) {
        Map<String, List<Integer>> free = new HashMap<>();
        for (int index = 0; index < ofDraft.size(); index++) {
            if (ofDraft.get(index) != null && !taken.contains(index)) {
                free.computeIfAbsent(ofDraft.get(index), subject -> new ArrayList<>()).add(index);
            }
        }
        for (int at = 0; at < partners.length; at++) {
            List<Integer> same = subjects.get(at) == null ? null : free.get(subjects.get(at));
            if (partners[at] == NONE && same != null && !same.isEmpty()) {
                partners[at] = same.remove(0);
                taken.add(partners[at]);
            }
        }
    }

    private Matched matched(SheetRow row, int partner) {
        if (partner == NONE) {
            return new Matched(row, NONE, row.row(), List.of());
        }
        DraftRow kept = draft.get(partner);
        DraftRow merged = merged(kept, row.row());
        List<Field> changed = differences(kept, merged);
        return new Matched(row, partner, changed.isEmpty() ? kept : merged, changed);
    }

    private DraftRow merged(DraftRow kept, DraftRow typed) {
        return new DraftRow(
                kept.itemId(),
                kept.withdrawn(),
                shown.test(Field.UNIT) ? typed.unit() : kept.unit(),
                shown.test(Field.CATEGORY) ? typed.category() : kept.category(),
                shown.test(Field.FACT) ? typed.fact() : kept.fact(),
                shown.test(Field.QUANTITY) ? typed.quantity() : kept.quantity(),
                shown.test(Field.MONTH) ? typed.month() : kept.month(),
                shown.test(Field.EVENT_DATE) ? typed.eventDate() : kept.eventDate(),
                shown.test(Field.DOCUMENT_NUMBER) ? typed.documentNumber() : kept.documentNumber(),
                shown.test(Field.DOCUMENT_DATE) ? typed.documentDate() : kept.documentDate(),
                shown.test(Field.VALID_UNTIL) ? typed.validUntil() : kept.validUntil(),
                shown.test(Field.LINKS) ? typed.links() : kept.links(),
                kept.files(),
                shown.test(Field.COMMENT) ? typed.comment() : kept.comment(),
                kept.carriedFrom());
    }

    @Nullable
    private String subjectOf(DraftRow row) {
        return rules.of(row)
                .map(kind -> Subject.of(kind, Contents.of(row, kind, NO_FILES)))
                .orElse(null);
    }

    /**
     * A row of the sheet beside the draft.
     *
     * @param source the row of the sheet
     * @param partner index of the draft's row it is; below 0 for a new row
     * @param row what the draft would hold
     * @param changed in which fields it differs from the draft's row
     */
    record Matched(SheetRow source, int partner, DraftRow row, List<Field> changed) {

        boolean isNew() {
            return partner < 0;
        }
    }
}
