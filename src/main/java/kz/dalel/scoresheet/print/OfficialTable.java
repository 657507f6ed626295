package kz.dalel.scoresheet.print;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table in a text document: its head stands on every page again, no row is torn in two, its columns keep their widths. */
final class OfficialTable {

    /** Code, indicator and three figures. In twentieths of a point, together the text's width. */
    static final int[] POINTS = {850, 3_705, 1_650, 1_750, 1_400};

    /** Number, words, two quantities, verdict. */
    static final int[] ITEMS = {500, 3_855, 1_350, 1_050, 2_600};

    private static final Pattern FIGURE = Pattern.compile("−?[0-9]+([,.][0-9]+…?)?|—");
    private static final int SIZE = 10;
    private static final int HEAD_SIZE = 9;
    private static final String HEAD_GROUND = "EEEEEE";

    private final XWPFTable table;
    private final int[] widths;
    private boolean begun;

    OfficialTable(XWPFDocument document, int... widths) {
        this.widths = widths.clone();
        this.table = document.createTable(1, widths.length);
        table.setWidthType(TableWidthType.DXA);
        int whole = 0;
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            whole += width;
        }
        table.setWidth(whole);
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
    }

    void heading(List<String> texts) {
        XWPFTableRow row = add(texts, true, HEAD_SIZE);
        row.setRepeatHeader(true);
        row.getTableCells().forEach(cell -> cell.setColor(HEAD_GROUND));
    }

    void row(List<String> texts) {
        add(texts, false, SIZE);
    }

    void strong(List<String> texts) {
        add(texts, true, SIZE);
    }

    private XWPFTableRow add(List<String> texts, boolean bold, int size) {
        XWPFTableRow row = begun ? table.createRow() : table.getRow(0);
        begun = true;
        row.setCantSplitRow(true);
        for (int at = 0; at < widths.length; at++) {
            XWPFTableCell cell = row.getCell(at);
            cell.setWidthType(TableWidthType.DXA);
            cell.setWidth(Integer.toString(widths[at]));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setSpacingAfter(0);
            if (isFigure(texts.get(at))) {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
            }
            OfficialLetter.say(paragraph, texts.get(at), size, bold);
        }
        return row;
    }

    private static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }
}
