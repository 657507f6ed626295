package kz.dalel.evidence;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * What an uploaded sheet holds and what taking it would do to the draft; nothing has been done yet.
 *
 * @param sheet name of the sheet the rows stand in
 * @param revision the draft's revision it was compared with
 * @param draftRows how many rows the draft has
 * @param hiddenRows how many filled rows the spreadsheet program does not show; they are read like all others
 * @param waiting prepared rows that nobody has filled in; they are passed over
 * @param changes the filled rows in the order of the sheet
 * @param removed rows of the draft that the sheet does not have
 * @param faults everything that is wrong, in the order of rows
 */
public record SheetPreview(
        String sheet,
        long revision,
        int draftRows,
        int hiddenRows,
        int waiting,
        List<Change> changes,
        List<Removed> removed,
        List<Fault> faults) {

    public SheetPreview {
        changes = List.copyOf(changes);
        removed = List.copyOf(removed);
        faults = List.copyOf(faults);
    }

    /** How many rows are of a quality. */
    public int count(Quality quality) {
        return (int) changes.stream().filter(change -> change.quality() == quality).count();
    }

    /** How many rows are this to the draft. */
    public int count(Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** What a row of the sheet is to the draft. */
    public enum Kind {
        NEW,
        CHANGED,
        SAME
    }

    /** Whether a row can be taken. */
    public enum Quality {
        /** It could be submitted as it is. */
        GOOD,
        /** It can be kept in the draft, but breaks a rule. */
        FAULTY,
        /** A value of it is lost, so it cannot be taken. */
        UNREADABLE
    }

    /**
     * A filled row of the sheet.
     *
     * @param row as the spreadsheet program shows it
     * @param title what it is about
     * @param fields titles of the fields in which it differs from the draft's row
     */
    public record Change(int row, Kind kind, Quality quality, String title, List<String> fields) {

        public Change {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A row of the draft that the sheet does not have.
     *
     * @param number its number in the draft
     * @param title what it is about
     * @param files how many files it names
     */
    public record Removed(int number, String title, int files) {}

    /**
     * Something that is wrong.
     *
     * @param row as the spreadsheet program shows it; 0 = the sheet as a whole
     * @param cell for example {@code D17}; null = the row as a whole
     * @param message a sentence that begins with sheet and cell
     */
    public record Fault(int row, @Nullable String cell, String message) {}
}
