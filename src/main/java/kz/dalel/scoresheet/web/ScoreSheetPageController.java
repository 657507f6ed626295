package kz.dalel.scoresheet.web;

import java.util.List;
import kz.dalel.evidence.Moments;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoresheet.IssuedSheet;
import kz.dalel.scoresheet.IssuedSheets;
import kz.dalel.scoresheet.ScoreSheets;
import kz.dalel.scoresheet.text.SheetView;
import kz.dalel.scoresheet.text.SheetViews;
import kz.dalel.shared.Messages;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.tasks.WorkPage;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page «Лист баллов», which needs a script for nothing but issuing. */
@WorkPage
@RequestMapping("/camunda/dalel/score-sheet")
class ScoreSheetPageController {

    private final ScoreSheets sheets;
    private final IssuedSheets issued;
    private final CurrentPerson person;

    ScoreSheetPageController(ScoreSheets sheets, IssuedSheets issued, CurrentPerson person) {
        this.sheets = sheets;
        this.issued = issued;
        this.person = person;
    }

    @GetMapping
    String sheet(@RequestParam AssessmentId assessment, Model model) {
        SheetView view = SheetViews.of(sheets.readBy(person.id(), assessment));
        List<IssuedView> given = issued.of(assessment).stream().map(IssuedView::of).toList();
        model.addAttribute("sheet", view);
        model.addAttribute("issued", given);
        return "scoresheet/sheet";
    }

    /**
     * A sheet that was given out, for the page.
     *
     * @param removedOn since when there is no file; null while it can be had
     */
    record IssuedView(String number, String at, String state, String removedOn, String fileHash) {

        static IssuedView of(IssuedSheet sheet) {
            return new IssuedView(
                    sheet.number(),
                    Moments.format(sheet.issuedAt()),
                    Messages.of("scoresheet").text("scoresheet.state." + sheet.stage()),
                    sheet.removedOn() == null ? null : Moments.format(sheet.removedOn()),
                    sheet.fileHash());
        }
    }
}
