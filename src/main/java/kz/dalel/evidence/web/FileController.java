package kz.dalel.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import kz.dalel.evidence.AttachFile;
import kz.dalel.evidence.ReadAttachment;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileDownload;
import kz.dalel.files.FileId;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.core.io.Resource;
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
    private final FileDownload download;
    private final CurrentPerson person;

    FileController(AttachFile attachFile, ReadAttachment readAttachment, FileDownload download, CurrentPerson person) {
        this.attachFile = attachFile;
        this.readAttachment = readAttachment;
        this.download = download;
        this.person = person;
    }

    /**
     * The request's body is the file, as bytes and not as a form that holds it: it can be read as it arrives, and a form's fields
     * would have been read before.
     */
    @PostMapping(value = "/submissions/{id}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AttachedFile attach(@PathVariable SubmissionId id, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        return attachFile.handle(
                person.id(), id, new AttachFile.Upload(name, request.getContentLengthLong(), request.getInputStream()));
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> file(@PathVariable FileId id) {
        return download.of(readAttachment.handle(person.id(), id).file());
    }
}
