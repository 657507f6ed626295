package kz.dalel.spreadsheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells share. */
public final class SharedTexts {

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    /** A workbook without texts has none to share. */
    public static SharedTexts of(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        InputStream content = reader.getSharedStringsData();
        Handler handler = new Handler();
        if (content != null) {
            SafeXml.parse(content, handler);
        }
        return new SharedTexts(handler.texts);
    }

    String get(int index) {
        return texts.get(index);
    }

    private static final class Handler extends DefaultHandler {

        private final List<String> texts = new ArrayList<>();
        private final TextRuns runs = new TextRuns();

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            runs.start(name);
        }

        @Override
        public void characters(char[] text, int start, int length) {
            runs.characters(text, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            runs.end(name);
            if ("si".equals(name)) {
                texts.add(runs.take());
            }
        }
    }
}
