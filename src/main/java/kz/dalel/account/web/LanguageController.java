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
import org.springframework.web.servlet.LocaleResolver;

/** The language of whoever is logged in. What the person chose on another computer holds here too. */
@RestController
@RequestMapping("/camunda/api/dalel/language")
class LanguageController {

    private final CurrentPerson person;
    private final ChosenLanguages chosen;
    private final ChooseLanguage chooseLanguage;
    private final LocaleResolver locales;

    LanguageController(CurrentPerson person, ChosenLanguages chosen, ChooseLanguage chooseLanguage, LocaleResolver locales) {
        this.person = person;
        this.chosen = chosen;
        this.chooseLanguage = chooseLanguage;
        this.locales = locales;
    }

    @GetMapping
    Choice show(HttpServletRequest request, HttpServletResponse response) {
        Language language = chosen.of(person.id()).orElseGet(Language::current);
        if (language != Language.current()) {
            locales.setLocale(request, response, language.locale());
        }
        return new Choice(language.code());
    }

    @PutMapping
    Choice choose(@RequestBody Choice choice, HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.find(choice.language()).orElseThrow(() -> new UserError(UserError.Kind.INVALID, "account.unknownLanguage"));
        chooseLanguage.handle(person.id(), language);
        locales.setLocale(request, response, language.locale());
        return choice;
    }

    /** @param language {@code ru}, {@code kk} or {@code en} */
    record Choice(String language) {}
}
