package kz.dalel.evidence.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.SheetPreview;
import kz.dalel.evidence.SheetPreview.Quality;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.SubmissionTerms;
import kz.dalel.evidence.TakeSheet;
import kz.dalel.evidence.domain.DraftLimits;
import kz.dalel.evidence.domain.TableCheck;
import kz.dalel.evidence.sheet.SheetComparison.Matched;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.RowErrors.RowError;
import kz.dalel.shared.UserError;
import kz.dalel.spreadsheet.Table;

/** What it would mean to take the rows of a workbook into a draft. */
public final class SheetPlan {

    private final ReadTable read;
    private final Draft draft;
    private final List<Matched> matched;
    private final List<Fault> faults;
    private final Map<Integer, Quality> qualities = new TreeMap<>();
    private final RowNames names;

    private SheetPlan(ReadTable read, Draft draft, List<Matched> matched, List<Fault> faults, RowNames names) {
        this.read = read;
        this.draft = draft;
        this.matched = matched;
        this.faults = faults;
        this.names = names;
        matched.forEach(each -> qualities.put(each.source().number(), Quality.GOOD));
        faults.forEach(fault -> qualities.computeIfPresent(
                fault.row(),
                (row, quality) -> fault.unreadable() || quality == Quality.UNREADABLE ? Quality.UNREADABLE : Quality.FAULTY));
    }

    /**
     * @param tables the workbook
     * @param draft the draft as it is kept
     * @param check the rules, with the files that the draft's rows name
     * @throws UserError if the workbook was not made for the submission, or its rows are nowhere to be found
     */
    public static SheetPlan of(
            List<Table> tables, Submission submission, SubmissionTerms terms, Draft draft, TableCheck check) {
        ReadTable read = SheetReader.read(tables, submission, terms);
        SheetLayout layout = SheetLayout.of(terms, draft.rows());
        List<Matched> matched = new SheetComparison(draft.rows(), terms.rules(), layout::shows)
                .match(read.rows(), read.revision() == draft.revision());
        List<Fault> faults = new ArrayList<>(read.faults());
        faults.addAll(brokenRules(read, matched, check));
        faults.sort(Comparator.comparingInt(Fault::row));
        RowNames names = new RowNames(terms, new UnitChoice(submission.body(), terms.units()));
        return new SheetPlan(read, draft, matched, faults, names);
    }

    private static List<Fault> brokenRules(ReadTable read, List<Matched> matched, TableCheck check) {
        Set<Integer> unreadable = read.faults().stream().map(Fault::row).collect(Collectors.toSet());
        Map<Integer, Matched> byNumber = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        Map<Integer, DraftRow> toCheck = new TreeMap<>();
        for (Matched each : matched) {
            int number = each.source().number();
            byNumber.put(number, each);
            List<RowError> exceeded = DraftLimits.exceededIn(number, each.row());
            exceeded.forEach(error -> faults.add(read.faultOf(each.source(), error, true)));
            if (exceeded.isEmpty() && !unreadable.contains(number)) {
                toCheck.put(number, each.row());
            }
        }
        for (RowError error : errorsIn(toCheck, check)) {
            Matched of = byNumber.get(error.row());
            faults.add(of == null ? ReadTable.general(error) : read.faultOf(of.source(), error, false));
        }
        return faults;
    }

    private static List<RowError> errorsIn(Map<Integer, DraftRow> rows, TableCheck check) {
        try {
            check.check(rows, List.of());
            return List.of();
        } catch (RowErrors found) {
            return found.rows();
        }
    }

    /** The plan in words and numbers. */
    public SheetPreview preview() {
        return new SheetPreview(
                read.sheet(),
                draft.revision(),
                draft.rows().size(),
                (int) read.rows().stream().filter(row -> row.source().hidden()).count(),
                read.rows().size() - matched.size(),
                matched.stream().map(this::change).toList(),
                removed(),
                faults.stream()
                        .map(fault -> new SheetPreview.Fault(
                                fault.row(), fault.address(), SheetSentences.of(read.sheet(), fault)))
                        .toList());
    }

    /**
     * The draft's rows after taking the sheet. A row that is not taken because of its faults stays as the draft has it.
     *
     * @throws UserError if every row has to be taken and some cannot, or there is nothing to take
     */
    public List<DraftRow> rows(TakeSheet.Mode mode, TakeSheet.Rows which) {
        if (which == TakeSheet.Rows.ALL && !faults.isEmpty()) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "evidence.sheet.faults",
                    Integer.toString(faults.size()),
                    SheetSentences.of(read.sheet(), faults.get(0)));
        }
        List<Matched> taken = matched.stream().filter(each -> isTaken(each, which)).toList();
        if (taken.isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.sheet.nothingToTake", read.sheet());
        }
        return mode == TakeSheet.Mode.REPLACE ? replaced(which) : added(taken);
    }

    private List<DraftRow> replaced(TakeSheet.Rows which) {
        List<DraftRow> rows = new ArrayList<>();
        for (Matched each : matched) {
            if (isTaken(each, which)) {
                rows.add(each.row());
            } else if (!each.isNew()) {
                rows.add(draft.rows().get(each.partner()));
            }
        }
        return rows;
    }

    private List<DraftRow> added(List<Matched> taken) {
        List<DraftRow> rows = new ArrayList<>(draft.rows());
        for (Matched each : taken) {
            if (each.isNew()) {
                rows.add(each.row());
            } else {
                rows.set(each.partner(), each.row());
            }
        }
        return rows;
    }

    private boolean isTaken(Matched row, TakeSheet.Rows which) {
        Quality quality = qualities.get(row.source().number());
        return quality == Quality.GOOD || quality == Quality.FAULTY && which == TakeSheet.Rows.READABLE;
    }

    private SheetPreview.Change change(Matched row) {
        SheetPreview.Kind kind = row.isNew()
                ? SheetPreview.Kind.NEW
                : row.changed().isEmpty() ? SheetPreview.Kind.SAME : SheetPreview.Kind.CHANGED;
        return new SheetPreview.Change(
                row.source().number(),
                kind,
                qualities.get(row.source().number()),
                names.of(row.row()),
                names.titlesOf(row.changed()));
    }

    private List<SheetPreview.Removed> removed() {
        Set<Integer> partners = matched.stream().map(Matched::partner).collect(Collectors.toCollection(HashSet::new));
        return IntStream.range(0, draft.rows().size())
                .filter(index -> !partners.contains(index))
                .mapToObj(index -> new SheetPreview.Removed(
                        index + 1,
                        names.of(draft.rows().get(index)),
                        draft.rows().get(index).files().size()))
                .toList();
    }
}
