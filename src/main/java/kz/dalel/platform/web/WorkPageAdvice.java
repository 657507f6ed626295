package kz.dalel.platform.web;

import kz.dalel.registry.People;
import kz.dalel.registry.Person;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.tasks.WorkPage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What all pages for people who have logged in have in common: who is told in the head, and how refusals look. */
@ControllerAdvice(annotations = WorkPage.class)
class WorkPageAdvice {

    private static final String PERSON = "person";

    private final CurrentPerson person;
    private final People people;
    private final RefusalAnswers answers;

    WorkPageAdvice(CurrentPerson person, People people, RefusalAnswers answers) {
        this.person = person;
        this.people = people;
        this.answers = answers;
    }

    @ModelAttribute(PERSON)
    String nameOfPerson() {
        PersonId id = person.id();
        return people.person(id).map(Person::name).orElse(id.value());
    }

    /** What is not there or not for this person, and addresses that were cut off: links are sent around among colleagues. */
    @ExceptionHandler({UserError.class, MethodArgumentTypeMismatchException.class})
    ModelAndView refuse(Exception failure) {
        RefusalAnswers.Answer answer = answers.answer(failure);
        ModelAndView page = new ModelAndView("fragments/refused", answer.status());
        page.addObject(PERSON, nameOfPerson());
        page.addObject("sentence", answer.refusal().message());
        return page;
    }
}
