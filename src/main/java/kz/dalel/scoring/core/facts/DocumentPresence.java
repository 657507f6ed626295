package kz.dalel.scoring.core.facts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.methodology.NotApplicable;

/**
 * Whether a document is there.
 *
 * @param state present, absent, or not due in the quarter (A15)
 */
public record DocumentPresence(DocumentState state) implements Facts {

    @Override
    public Optional<Reason> fault() {
        return Optional.empty();
    }

    @Override
    public Optional<NotApplicable> notApplicable() {
        return state == DocumentState.NOT_DUE ? Optional.of(NotApplicable.NOT_DUE) : Optional.empty();
    }

    @Override
    public List<Given> given() {
        return List.of(new Given("present", state.notation()));
    }

    @Override
    public Map<String, Object> recorded() {
        return Collections.singletonMap(
                "present", state == DocumentState.NOT_DUE ? null : state == DocumentState.PRESENT);
    }
}
