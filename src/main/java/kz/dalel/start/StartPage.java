package kz.dalel.start;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the start page to anybody. */
@Controller
class StartPage {

    private final ObjectProvider<DemoLogins> demo;

    /** @param demo there only where the demo is played */
    StartPage(ObjectProvider<DemoLogins> demo) {
        this.demo = demo;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("logins", demo.stream().map(DemoLogins::all).findAny().orElse(List.of()));
        return "start";
    }
}
