package kz.dalel.spreadsheet.xlsx;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Puts a text together from its runs; what is written above East Asian letters to tell how they sound is left out. */
final class TextRuns {

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetics;

    void start(String element) {
        if ("rPh".equals(element)) {
            inPhonetics = true;
        } else if ("t".equals(element)) {
            inText = !inPhonetics;
        }
    }

    void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    void end(String element) {
        if ("rPh".equals(element)) {
            inPhonetics = false;
        } else if ("t".equals(element)) {
            inText = false;
        }
    }

    /** The text so far, characters that the format escapes as themselves; a new one begins. */
    String take() {
        String whole = new XSSFRichTextString(text.toString()).getString();
        text.setLength(0);
        return whole;
    }
}
