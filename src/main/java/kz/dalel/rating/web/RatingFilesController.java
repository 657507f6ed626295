package kz.dalel.rating.web;

import java.nio.charset.StandardCharsets;
import kz.dalel.quarter.QuarterCycle;
import kz.dalel.rating.RatingPackages;
import kz.dalel.shared.UserError;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A published rating as files for everybody. */
@Controller
@RequestMapping("/rating/{quarter}/files")
class RatingFilesController {

    private final PublishedRatings published;
    private final RatingPackages packages;

    RatingFilesController(PublishedRatings published, RatingPackages packages) {
        this.published = published;
        this.packages = packages;
    }

    /** The very bytes that were signed. */
    @GetMapping("/package.json")
    ResponseEntity<byte[]> checkablePackage(@PathVariable String quarter) {
        QuarterCycle cycle = published.quarter(quarter);
        byte[] file = packages.file(published.of(cycle).id())
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "rating.package.notYet"));
        return file("rating-" + quarter + ".json", MediaType.APPLICATION_JSON, file);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
