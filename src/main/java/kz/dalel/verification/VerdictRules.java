package kz.dalel.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.VersionId;
import kz.dalel.methodology.Measure;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonNumber;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.RowErrors.RowError;

/**
 * What a verdict has to hold: a rejection its reason and clause, a return its comment, a partial acceptance a quantity
 * between nothing and everything. The report form of 2.5.4 has no parts: accepted with quantity 0 it was provided, but is
 * not current (A20).
 */
public final class VerdictRules {

    private static final Messages MESSAGES = Messages.of("verification");
    private static final int LONGEST_TEXT = 2_000;

    private final Measure measure;
    private final boolean mayReturn;
    private final List<RowError> errors = new ArrayList<>();

    private VerdictRules(Measure measure, boolean mayReturn) {
        this.measure = measure;
        this.mayReturn = mayReturn;
    }

    /**
     * Verdicts of a verifier: one for each open version.
     *
     * @param open the versions that are to be decided
     * @throws RowErrors with everything that is wrong
     */
    public static void checkVerification(List<VerdictRow> rows, List<ItemVersion> open, Measure measure) {
        VerdictRules rules = new VerdictRules(measure, true);
        Map<VersionId, ItemVersion> undecided = rules.check(rows, open);
        undecided.values().forEach(rules::missing);
        rules.refuse();
    }

    /**
     * Verdicts of the commission: for some or all of the versions in dispute; nothing can be returned.
     *
     * @param open the versions that may be decided
     * @throws RowErrors with everything that is wrong
     */
    public static void checkAppeal(List<VerdictRow> rows, List<ItemVersion> open, Measure measure) {
        VerdictRules rules = new VerdictRules(measure, false);
        rules.check(rows, open);
        rules.refuse();
    }

    /**
     * Verdicts on a second look, or of whoever settles a disagreement: one for each version; nothing can be returned any more.
     *
     * @throws RowErrors with everything that is missing or wrong
     */
    static void checkSecond(List<VerdictRow> rows, List<ItemVersion> open, Measure measure) {
        VerdictRules rules = new VerdictRules(measure, false);
        rules.check(rows, open).values().forEach(rules::missing);
        rules.refuse();
    }

    /** Whether a verifier's verdict on a version is finished, so that it could be given. */
    static boolean isFinished(VerdictRow row, ItemVersion version, Measure measure) {
        VerdictRules rules = new VerdictRules(measure, true);
        rules.verdict(1, row, version);
        return rules.errors.isEmpty();
    }

    /** What even an unfinished verdict may not exceed. */
    static void checkDraft(List<VerdictRow> rows, int most) {
        VerdictRules rules = new VerdictRules(null, true);
        if (rows.size() > most) {
            rules.errors.add(new RowError(
                    0, "", "verification.row.tooMany", List.of(Integer.toString(rows.size()), Integer.toString(most))));
        }
        for (int index = 0; index < rows.size() && index < most; index++) {
            rules.texts(index + 1, rows.get(index));
        }
        rules.refuse();
    }

    /** @return the versions without a row */
    private Map<VersionId, ItemVersion> check(List<VerdictRow> rows, List<ItemVersion> open) {
        Map<VersionId, ItemVersion> undecided = new HashMap<>();
        open.forEach(version -> undecided.put(version.id(), version));
        for (int index = 0; index < rows.size(); index++) {
            VerdictRow row = rows.get(index);
            ItemVersion version = undecided.remove(row.versionId());
            if (version == null) {
                add(index + 1, "outcome", "notOpen");
            } else {
                verdict(index + 1, row, version);
            }
        }
        return undecided;
    }

    private void verdict(int number, VerdictRow row, ItemVersion version) {
        texts(number, row);
        if (row.outcome() == null) {
            add(number, "outcome", "required");
            return;
        }
        switch (row.outcome()) {
            case ACCEPTED -> { }
            case PARTLY -> {
                quantity(number, row, version);
                reason(number, row);
            }
            case REJECTED -> reason(number, row);
            case RETURNED -> {
                if (!mayReturn) {
                    add(number, "outcome", "noReturn");
                } else if (isBlank(row.comment())) {
                    add(number, "comment", "required");
                }
            }
        }
    }

    private void quantity(int number, VerdictRow row, ItemVersion version) {
        if (row.quantity() == null) {
            add(number, "quantity", "required");
        } else if (measure == Measure.REPORT_FORM) {
            if (row.quantity() != 0) {
                add(number, "quantity", "reportForm");
            }
        } else if (version.quantity() <= 1) {
            add(number, "outcome", "noParts");
        } else if (row.quantity() <= 0 || row.quantity() >= version.quantity()) {
            add(number, "quantity", "notAPart", Long.toString(version.quantity()));
        }
    }

    private void reason(int number, VerdictRow row) {
        if (row.reasonCode() == null || !row.reasonCode().isForPeople()) {
            add(number, "reasonCode", "required");
        }
        if (isBlank(row.clause())) {
            add(number, "clause", "required");
        }
        if (row.reasonCode() == RejectionReason.OTHER && isBlank(row.comment())) {
            add(number, "comment", "otherReason");
        }
    }

    private void texts(int number, VerdictRow row) {
        text(number, "clause", row.clause());
        text(number, "comment", row.comment());
    }

    private void text(int number, String field, String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST_TEXT) {
            add(number, field, "tooLong", Integer.toString(LONGEST_TEXT));
        }
        if (PersonNumber.isIn(text)) {
            add(number, field, "personNumber");
        }
        if (text.chars().anyMatch(each -> each != '\n' && each != '\r' && each != '\t' && Character.isISOControl(each))) {
            add(number, field, "unprintable");
        }
    }

    private void missing(ItemVersion version) {
        String name = Stream.of(
                        version.fact(), version.unit(), version.content().documentNumber(), version.category())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("—");
        errors.add(new RowError(0, "outcome", "verification.row.missing", List.of(name)));
    }

    private void add(int number, String field, String code, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(Integer.toString(number));
        arguments.add(MESSAGES.text("verification.field." + field));
        arguments.addAll(List.of(more));
        errors.add(new RowError(number, field, "verification.row." + code, arguments));
    }

    private void refuse() {
        if (!errors.isEmpty()) {
            throw new RowErrors(
                    "verification.rowsRefused",
                    errors.stream().sorted(Comparator.comparingInt(RowError::row)).toList());
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
