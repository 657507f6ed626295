package kz.dalel.insight.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.insight.AskWhatIf;
import kz.dalel.insight.ExplainLosses;
import kz.dalel.insight.Losses;
import kz.dalel.insight.web.BodyInsightViews.LossesView;
import kz.dalel.insight.web.BodyInsightViews.PresentView;
import kz.dalel.insight.web.BodyInsightViews.WhatIfView;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a body lost and why, and what it would have under other facts. */
@RestController
@RequestMapping("/camunda/api/dalel/insight/assessments/{id}")
class BodyInsightController {

    private final ExplainLosses explainLosses;
    private final AskWhatIf askWhatIf;
    private final CurrentPerson person;

    BodyInsightController(ExplainLosses explainLosses, AskWhatIf askWhatIf, CurrentPerson person) {
        this.explainLosses = explainLosses;
        this.askWhatIf = askWhatIf;
        this.person = person;
    }

    @GetMapping("/losses")
    LossesView losses(@PathVariable AssessmentId id) {
        return LossesView.of(explainLosses.handle(person.id(), id));
    }

    @GetMapping("/losses/file")
    ResponseEntity<byte[]> lossesFile(@PathVariable AssessmentId id) {
        Losses losses = explainLosses.handle(person.id(), id);
        return Takeaway.of(
                LossTable.of(losses),
                Messages.of("insight")
                        .text("insight.file.losses", losses.assessment().body().value(), losses.assessment().quarter().toString()));
    }

    /** The present facts, to begin from. */
    @GetMapping("/what-if")
    PresentView present(@PathVariable AssessmentId id) {
        return PresentView.of(askWhatIf.present(person.id(), id), askWhatIf.under(person.id(), id, Map.of()));
    }

    /** Points under other facts; nothing is changed. */
    @PostMapping("/what-if")
    WhatIfView whatIf(@PathVariable AssessmentId id, @RequestBody FactsRequest request) {
        return WhatIfView.of(askWhatIf.under(person.id(), id, request.byIndicator()));
    }

    /**
     * Other facts of some indicators.
     *
     * @param lines each indicator once
     */
    record FactsRequest(List<LineRequest> lines) {

        Map<IndicatorCode, String> byIndicator() {
            if (lines == null || lines.stream().anyMatch(line -> line == null || line.code() == null || line.facts() == null)) {
                throw new UserError(UserError.Kind.INVALID, "insight.factsMissing");
            }
            Map<IndicatorCode, String> facts = new LinkedHashMap<>();
            lines.forEach(line -> facts.put(line.code(), line.facts().toString()));
            return facts;
        }
    }

    /** An indicator with its facts. */
    record LineRequest(IndicatorCode code, JsonNode facts) {}
}
