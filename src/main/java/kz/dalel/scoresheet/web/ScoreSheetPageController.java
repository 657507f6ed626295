package kz.dalel.scoresheet.web;

import java.util.List;
import kz.dalel.evidence.Moments;
import kz.dalel.evidence.PersonNames;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.scoresheet.IssuedSheet;
import kz.dalel.scoresheet.IssuedSheets;
import kz.dalel.scoresheet.ScoreSheets;
import kz.dalel.scoresheet.text.SheetView;
import kz.dalel.scoresheet.text.SheetViews;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The page «Лист баллов», which needs a script for nothing but issuing. */
@Controller
@RequestMapping("/camunda/dalel/score-sheet")
class ScoreSheetPageController {

    private final ScoreSheets sheets;
    private final IssuedSheets issued;
    private final CurrentPerson person;
    private final PersonNames names;

    ScoreSheetPageController(ScoreSheets sheets, IssuedSheets issued, CurrentPerson person, PersonNames names) {
        this.sheets = sheets;
        this.issued = issued;
        this.person = person;
        this.names = names;
    }

    @ModelAttribute("person")
    String nameOfPerson() {
        return names.of(person.id());
    }

    @GetMapping
    String sheet(@RequestParam AssessmentId assessment, Model model) {
        SheetView view = SheetViews.of(sheets.readBy(person.id(), assessment));
        List<IssuedView> given = issued.of(assessment).stream().map(IssuedView::of).toList();
        model.addAttribute("sheet", view);
        model.addAttribute("issued", given);
        return "scoresheet/sheet";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(UserError refusal, Model model) {
        return trouble(Messages.sentence(refusal), model);
    }

    /** An address that was cut off. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unreadable(MethodArgumentTypeMismatchException mismatch, Model model) {
        return trouble(Messages.of("desk").text("desk.unknownQuarter"), model);
    }

    private String trouble(String sentence, Model model) {
        model.addAttribute("person", nameOfPerson());
        model.addAttribute("sentence", sentence);
        return "desk/trouble";
    }

    /** A sheet that was given out, for the page. */
    record IssuedView(String number, String at, String state) {

        static IssuedView of(IssuedSheet sheet) {
            return new IssuedView(
                    sheet.number(),
                    Moments.format(sheet.issuedAt()),
                    Messages.of("scoresheet").text("scoresheet.state." + sheet.stage()));
        }
    }
}
