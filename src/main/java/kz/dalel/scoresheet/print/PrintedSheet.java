package kz.dalel.scoresheet.print;

import java.time.Instant;
import java.util.Map;
import kz.dalel.documents.DocumentAddresses;
import kz.dalel.documents.DocumentMark;
import kz.dalel.documents.PrintDocument;
import kz.dalel.documents.PrintedDocument;
import kz.dalel.evidence.Moments;
import kz.dalel.scoresheet.CheckIssuedSheet;
import kz.dalel.scoresheet.ScoreSheet;
import kz.dalel.scoresheet.text.SheetView;
import kz.dalel.scoresheet.text.SheetViews;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** A score sheet as it is signed: A4, numbered pages, places for signatures, and how anybody can check it. */
@Component
public class PrintedSheet {

    private static final String TEMPLATE = "scoresheet/print";

    private final PrintDocument printDocument;
    private final DocumentAddresses addresses;

    PrintedSheet(PrintDocument printDocument, DocumentAddresses addresses) {
        this.printDocument = printDocument;
        this.addresses = addresses;
    }

    /** @return a PDF in the language of whoever asked */
    public byte[] of(ScoreSheet sheet, String number, String hash, Instant issuedAt) {
        SheetView view = SheetViews.of(sheet);
        return printDocument.handle(new PrintedDocument(
                TEMPLATE,
                Messages.of("scoresheet").text("scoresheet.print.title", view.body(), view.quarter()),
                Language.current().locale(),
                new DocumentMark(number, hash, issuedAt, addresses.of(checkOf(number, hash))),
                Map.of("sheet", view, "issued", Moments.format(issuedAt))));
    }

    /** What a code of this size is still read by: the number, and of the hash what people type as well. */
    private static String checkOf(String number, String hash) {
        return UriComponentsBuilder.fromPath("/check")
                .queryParam("number", "{number}")
                .queryParam("hash", "{hash}")
                .encode()
                .buildAndExpand(number, hash.substring(0, CheckIssuedSheet.SHORTEST_START_OF_HASH))
                .toUriString();
    }
}
