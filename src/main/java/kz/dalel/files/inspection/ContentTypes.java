package kz.dalel.files.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.dalel.files.FileType;

/**
 * The types that an Office document lists for its parts.
 *
 * @param names media types, in small letters
 */
record ContentTypes(Set<String> names) {

    private static final Map<String, FileType> DOCUMENTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX);

    private static final Set<String> ACTIVE = Set.of("macroenabled", "vbaproject", "macrosheet", "activex");

    private static final String ATTRIBUTE = "ContentType";

    /** @throws IOException if it is no such list */
    static ContentTypes of(byte[] xml) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Set<String> names = new HashSet<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getAttributeValue(null, ATTRIBUTE) != null) {
                    names.add(reader.getAttributeValue(null, ATTRIBUTE).toLowerCase(Locale.ROOT));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("no list of content types", e);
        }
        return new ContentTypes(names);
    }

    /** Whether a part runs something. */
    boolean active() {
        return names.stream().anyMatch(name -> ACTIVE.stream().anyMatch(name::contains));
    }

    /** What the document is; empty if it is neither text nor table, or both. */
    Optional<FileType> document() {
        Set<String> found = new HashSet<>(DOCUMENTS.keySet());
        found.retainAll(names);
        return found.size() == 1 ? Optional.of(DOCUMENTS.get(found.iterator().next())) : Optional.empty();
    }
}
