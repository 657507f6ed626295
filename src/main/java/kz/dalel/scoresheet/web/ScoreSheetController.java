package kz.dalel.scoresheet.web;

import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoresheet.ExportScoreSheet;
import kz.dalel.scoresheet.ExportScoreSheet.Form;
import kz.dalel.scoresheet.IssueScoreSheet;
import kz.dalel.scoresheet.IssuedSheet;
import kz.dalel.scoresheet.IssuedSheets;
import kz.dalel.shared.Download;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Score sheets as files. */
@RestController
@RequestMapping("/camunda/api/dalel")
class ScoreSheetController {

    private static final String ENDING = ".pdf";

    private final IssueScoreSheet issueScoreSheet;
    private final IssuedSheets issued;
    private final ExportScoreSheet exportScoreSheet;
    private final CurrentPerson person;

    ScoreSheetController(
            IssueScoreSheet issueScoreSheet,
            IssuedSheets issued,
            ExportScoreSheet exportScoreSheet,
            CurrentPerson person) {
        this.issueScoreSheet = issueScoreSheet;
        this.issued = issued;
        this.exportScoreSheet = exportScoreSheet;
        this.person = person;
    }

    @PostMapping("/assessments/{assessmentId}/score-sheets")
    IssuedView issue(@PathVariable AssessmentId assessmentId) {
        return IssuedView.of(issueScoreSheet.handle(person.id(), assessmentId));
    }

    @GetMapping("/assessments/{assessmentId}/score-sheets/protocol")
    ResponseEntity<byte[]> protocol(@PathVariable AssessmentId assessmentId) {
        return export(assessmentId, Form.PROTOCOL, Download.DOCX);
    }

    @GetMapping("/assessments/{assessmentId}/score-sheets/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable AssessmentId assessmentId) {
        return export(assessmentId, Form.WORKBOOK, Download.XLSX);
    }

    @GetMapping("/score-sheets/{number}")
    ResponseEntity<byte[]> file(@PathVariable String number) {
        return Download.of(number + ENDING, MediaType.APPLICATION_PDF, issued.file(person.id(), number));
    }

    private ResponseEntity<byte[]> export(AssessmentId assessment, Form form, MediaType type) {
        ExportScoreSheet.Export export = exportScoreSheet.handle(person.id(), assessment, form);
        return Download.of(export.fileName(), type, export.content());
    }

    /** What was issued. */
    record IssuedView(String number, String hash) {

        static IssuedView of(IssuedSheet sheet) {
            return new IssuedView(sheet.number(), sheet.hash());
        }
    }
}
