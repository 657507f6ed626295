package kz.dalel.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kz.dalel.evidence.AttachFile;
import kz.dalel.evidence.ReadAttachment;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import kz.dalel.files.ReadFile;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files in and gives them out, for the controls inside the forms. */
@RestController
@RequestMapping("/camunda/api/dalel")
class FileController {

    private final AttachFile attachFile;
    private final ReadAttachment readAttachment;
    private final ReadFile readFile;
    private final CurrentPerson person;

    FileController(AttachFile attachFile, ReadAttachment readAttachment, ReadFile readFile, CurrentPerson person) {
        this.attachFile = attachFile;
        this.readAttachment = readAttachment;
        this.readFile = readFile;
        this.person = person;
    }

    /** The request's body is the file, not a form that holds it: it can be read as it arrives. */
    @PostMapping("/submissions/{id}/files")
    @ResponseStatus(HttpStatus.CREATED)
    AttachedFile attach(@PathVariable SubmissionId id, @RequestParam String name, InputStream content) throws IOException {
        return attachFile.handle(person.id(), id, name, content);
    }

    /** Always to be saved, never to be shown by the browser itself: a preview draws what it fetches here. */
    @GetMapping("/files/{id}")
    ResponseEntity<Resource> file(@PathVariable FileId id) {
        AttachedFile file = readAttachment.handle(person.id(), id).file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString())
                .body(new FileResource(file, readFile));
    }
}
