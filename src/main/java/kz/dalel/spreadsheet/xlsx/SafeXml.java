package kz.dalel.spreadsheet.xlsx;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a part of a workbook that comes from outside: a document type, and with it any entity, is refused. */
public final class SafeXml {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private SafeXml() {}

    /** Closes the stream. */
    public static void parse(InputStream content, DefaultHandler handler) throws IOException, SAXException {
        try (content) {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setFeature(NO_DOCTYPE, true);
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(content));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java has an XML parser", e);
        }
    }
}
