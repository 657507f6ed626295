package kz.dalel.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.dalel.account.ChooseLanguage;
import kz.dalel.account.ChosenLanguages;
import kz.dalel.shared.Language;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The language of whoever is logged in. What the person chose on another computer holds here too. */
@RestController
@RequestMapping("/camunda/api/dalel/language")
class LanguageController {

    private final CurrentPerson person;
    private final ChosenLanguages chosen;
    private final ChooseLanguage chooseLanguage;

    LanguageController(CurrentPerson person, ChosenLanguages chosen, ChooseLanguage chooseLanguage) {
        this.person = person;
        this.chosen = chosen;
        this.chooseLanguage = chooseLanguage;
    }

    @GetMapping
    Choice show(HttpServletRequest request, HttpServletResponse response) {
        Language language = chosen.of(person.id()).orElseGet(Language::current);
        if (language != Language.current()) {
            remember(language, request, response);
        }
        return new Choice(language.code());
    }

    @PutMapping
    Choice choose(@RequestBody Choice choice, HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.find(choice.language()).orElseThrow(() -> new UserError(UserError.Kind.INVALID, "account.unknownLanguage"));
        chooseLanguage.handle(person.id(), language);
        remember(language, request, response);
        return choice;
    }

    private static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.getLocaleResolver(request).setLocale(request, response, language.locale());
    }

    /** @param language {@code ru}, {@code kk} or {@code en} */
    record Choice(String language) {}
}
