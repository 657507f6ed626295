package kz.dalel.platform.gate;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Tells a person why he or she was not let in; reached from the gate alone. */
@Controller
class RefusedSignInPage {

    static final String ADDRESS = "/sign-in/refused";
    static final String SENTENCE = "kz.dalel.refusal";

    @GetMapping(ADDRESS)
    String page(@RequestAttribute(SENTENCE) String sentence, Model model) {
        model.addAttribute("sentence", sentence);
        return "account/refused";
    }
}
