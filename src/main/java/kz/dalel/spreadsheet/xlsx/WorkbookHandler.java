package kz.dalel.spreadsheet.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads from the workbook's own part what matters to its cells. */
public final class WorkbookHandler extends DefaultHandler {

    private boolean since1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if ("workbookPr".equals(name)) {
            since1904 = Truth.of(attributes.getValue("date1904"));
        }
    }

    /** Whether days are counted from 1904, as older programs for the Macintosh do. */
    public boolean since1904() {
        return since1904;
    }
}
