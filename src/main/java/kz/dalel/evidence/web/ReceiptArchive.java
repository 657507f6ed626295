package kz.dalel.evidence.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.dalel.evidence.ReceiptProof;
import kz.dalel.shared.Messages;

/** A receipt's content and those of its items in one archive; each item's file is named by its hash. */
final class ReceiptArchive {

    private static final Messages MESSAGES = Messages.of("evidence");

    private ReceiptArchive() {}

    static String nameOf(ReceiptProof proof) {
        return proof.receipt().number() + ".json";
    }

    static byte[] of(ReceiptProof proof) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(nameOf(proof), proof.content());
        // Two items that say the very same are one file.
        proof.items().forEach(item -> files.put("items/" + item.contentHash() + ".json", item.content()));
        files.put(
                MESSAGES.text("evidence.proof.file"),
                MESSAGES.text("evidence.proof.how", nameOf(proof), proof.receipt().contentHash()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                archive.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
