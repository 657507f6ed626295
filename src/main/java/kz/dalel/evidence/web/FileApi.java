package kz.dalel.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.files.AttachedFile;
import kz.dalel.files.FileId;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files for a body's own document system. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Файлы", description = "Файлы, которые называют строки черновика")
class FileApi {

    private final FileController files;

    FileApi(FileController files) {
        this.files = files;
    }

    @PostMapping(path = "/submissions/{id}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Загрузить файл",
            description = "Тело запроса — сам файл. Тип определяется по содержимому. Полученный id указывают в поле files строки.",
            requestBody = @RequestBody(
                    required = true,
                    content = @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<AttachedFile> attach(
            @PathVariable SubmissionId id,
            @Parameter(description = "Имя файла, только для показа", example = "Приказ №7.pdf") @RequestParam String name,
            @Parameter(hidden = true) HttpServletRequest content)
            throws IOException {
        AttachedFile file = files.attach(id, name, content);
        return ResponseEntity.created(URI.create("/api/v1/files/" + file.id())).body(file);
    }

    @GetMapping("/files/{id}")
    @Operation(summary = "Скачать файл", description = "Всегда как вложение, по частям (Range) тоже.")
    ResponseEntity<Resource> file(@PathVariable FileId id) {
        return files.file(id);
    }
}
