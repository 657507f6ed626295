package kz.dalel.insight.web;

import java.util.List;
import kz.dalel.insight.AskQuestions;
import kz.dalel.insight.Question;
import kz.dalel.shared.Messages;
import kz.dalel.shared.QuarterId;
import kz.dalel.spreadsheet.TableFile;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is worth asking about in a quarter. */
@RestController
@RequestMapping("/camunda/api/dalel/insight/quarters/{quarter}/questions")
class QuestionController {

    private static final Messages MESSAGES = Messages.of("insight");

    private final AskQuestions askQuestions;
    private final CurrentPerson person;

    QuestionController(AskQuestions askQuestions, CurrentPerson person) {
        this.askQuestions = askQuestions;
        this.person = person;
    }

    @GetMapping
    List<QuestionView> questions(@PathVariable QuarterId quarter) {
        return askQuestions.handle(person.id(), quarter).stream().map(QuestionView::of).toList();
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable QuarterId quarter) {
        TableFile table = new TableFile(
                MESSAGES.text("insight.sheet.questions"),
                List.of(
                        ComparisonTables.wide("about"),
                        ComparisonTables.wide("question"),
                        ComparisonTables.wide("numbers"),
                        ComparisonTables.wide("threshold")),
                questions(quarter).stream()
                        .map(each -> List.<Object>of(each.about(), each.question(), each.numbers(), each.threshold()))
                        .toList());
        return Takeaway.of(table, MESSAGES.text("insight.file.questions", quarter.toString()));
    }

    /** See {@link Question}; in sentences. */
    record QuestionView(Question.Kind kind, String about, String question, String numbers, String threshold) {

        static QuestionView of(Question question) {
            return new QuestionView(
                    question.kind(),
                    question.about(),
                    MESSAGES.text("insight.question." + question.kind(), question.about()),
                    MESSAGES.text("insight.numbers." + question.kind(), question.numbers().toArray()),
                    MESSAGES.text("insight.threshold." + question.kind(), question.threshold().toArray()));
        }
    }
}
