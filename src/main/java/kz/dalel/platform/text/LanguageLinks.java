package kz.dalel.platform.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.dalel.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page the links of its language switch: the same page, with what else was asked of it. */
@ControllerAdvice(annotations = Controller.class)
class LanguageLinks {

    @ModelAttribute("languageLinks")
    List<Link> links(HttpServletRequest request) {
        return Arrays.stream(Language.values()).map(language -> link(language, request.getQueryString())).toList();
    }

    private static Link link(Language language, String query) {
        String address = UriComponentsBuilder.newInstance().query(Optional.ofNullable(query).orElse(""))
                .replaceQueryParam(LanguageOfRequest.PARAMETER, language.code()).build().toUriString();
        return new Link(language.code(), language.sign(), language.title(), address, language == Language.current());
    }

    /**
     * A language on the switch.
     *
     * @param language its code
     * @param sign what stands there
     * @param title how its speakers call it
     * @param address the page in this language, as seen from the page
     * @param current whether the page is in it
     */
    record Link(String language, String sign, String title, String address, boolean current) {}
}
