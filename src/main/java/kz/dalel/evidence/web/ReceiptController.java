package kz.dalel.evidence.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kz.dalel.evidence.ProveReceipt;
import kz.dalel.evidence.ReceiptProof;
import kz.dalel.shared.Download;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a receipt's hash is over, as files, so that anybody can compute it again. */
@RestController
@RequestMapping("/camunda/api/dalel/receipts/{number}")
class ReceiptController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final ProveReceipt proveReceipt;
    private final CurrentPerson person;

    ReceiptController(ProveReceipt proveReceipt, CurrentPerson person) {
        this.proveReceipt = proveReceipt;
        this.person = person;
    }

    /** The exact bytes that the receipt's hash is over. */
    @GetMapping("/content")
    ResponseEntity<byte[]> content(@PathVariable String number) {
        ReceiptProof proof = proveReceipt.handle(person.id(), number);
        return Download.of(
                ReceiptArchive.nameOf(proof), MediaType.APPLICATION_JSON, proof.content().getBytes(StandardCharsets.UTF_8));
    }

    /** The same with the content of every item, and how to check them. */
    @GetMapping("/archive")
    ResponseEntity<byte[]> archive(@PathVariable String number) throws IOException {
        ReceiptProof proof = proveReceipt.handle(person.id(), number);
        return Download.of(proof.receipt().number() + ".zip", ZIP, ReceiptArchive.of(proof));
    }
}
