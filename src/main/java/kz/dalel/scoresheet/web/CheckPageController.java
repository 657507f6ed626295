package kz.dalel.scoresheet.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kz.dalel.evidence.Moments;
import kz.dalel.scoresheet.CheckIssuedSheet;
import kz.dalel.scoresheet.CheckIssuedSheet.Checked;
import kz.dalel.scoresheet.IssuedSheet;
import kz.dalel.shared.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where anybody checks a score sheet on paper: by its QR code, or by what is typed from it. */
@Controller
@RequestMapping("/check")
class CheckPageController {

    private static final String PAGE = "scoresheet/check";

    private final CheckIssuedSheet checkIssuedSheet;

    CheckPageController(CheckIssuedSheet checkIssuedSheet) {
        this.checkIssuedSheet = checkIssuedSheet;
    }

    @GetMapping
    String form(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String hash,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("number", number);
        model.addAttribute("hash", hash);
        return number.isBlank() && hash.isBlank()
                ? PAGE
                : answer(checkIssuedSheet.handle(number, hash), response, model);
    }

    @GetMapping("/{hash}")
    String scanned(@PathVariable String hash, HttpServletResponse response, Model model) {
        return answer(checkIssuedSheet.handle(hash), response, model);
    }

    private static String answer(Optional<Checked> checked, HttpServletResponse response, Model model) {
        model.addAttribute("asked", true);
        checked.map(CheckedView::of).ifPresent(view -> model.addAttribute("sheet", view));
        response.setStatus((checked.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND).value());
        return PAGE;
    }

    /**
     * What a stranger is told.
     *
     * @param rating where the quarter's rating is, as it stands in addresses; null while it is not public
     */
    record CheckedView(
            String number,
            String body,
            String quarter,
            String stage,
            String issuedAt,
            String hash,
            boolean current,
            String rating) {

        static CheckedView of(Checked checked) {
            IssuedSheet sheet = checked.sheet();
            return new CheckedView(
                    sheet.number(),
                    sheet.bodyName(),
                    Moments.format(sheet.quarter()),
                    Messages.of("scoresheet").text("scoresheet.state." + sheet.stage()),
                    Moments.format(sheet.issuedAt()),
                    sheet.hash(),
                    checked.current(),
                    checked.published() ? sheet.quarter().toString() : null);
        }
    }
}
