package kz.dalel.evidence.sheet;

import kz.dalel.shared.Messages;

/** Faults as people find them: by sheet and cell. */
final class SheetSentences {

    private static final Messages MESSAGES = Messages.of("evidence");

    private SheetSentences() {}

    static String of(String sheet, Fault fault) {
        if (fault.address() != null) {
            return MESSAGES.text("evidence.sheet.atCell", sheet, fault.address(), fault.sentence());
        }
        return fault.row() > 0
                // The row as text: a number would be printed with a thousands separator.
                ? MESSAGES.text("evidence.sheet.atRow", sheet, Integer.toString(fault.row()), fault.sentence())
                : MESSAGES.text("evidence.sheet.atSheet", sheet, fault.sentence());
    }
}
