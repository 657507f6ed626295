package kz.dalel.extensions;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.testing.Scene;
import org.springframework.stereotype.Component;

/** Plays those who ask for extensions, give them and decide on them, in tests. */
@Component
public class ExtensionPlay {

    public static final String REASON = "Авария в дата-центре";

    private final RequestExtension request;
    private final GiveExtension give;
    private final DecideExtension decide;

    ExtensionPlay(RequestExtension request, GiveExtension give, DecideExtension decide) {
        this.request = request;
        this.give = give;
        this.decide = decide;
    }

    /** An extension of {@link Scene#QUARTER}. */
    public static ProposedTerm term(BodyId body, String indicator, LocalDate day) {
        return new ProposedTerm(
                Scene.QUARTER, body, Optional.ofNullable(indicator).map(IndicatorCode::of), day, REASON);
    }

    /** @param indicator null for everything */
    public ExtensionId request(PersonId officer, BodyId body, String indicator, LocalDate day) {
        return request.handle(officer, term(body, indicator, day));
    }

    public ExtensionId give(PersonId supervisor, BodyId body, String indicator, LocalDate day) {
        return give.handle(supervisor, term(body, indicator, day));
    }

    public void approve(PersonId supervisor, ExtensionId extension) {
        decide.handle(new DecideExtension.Command(supervisor, extension, true, "Подтверждено актом"));
    }

    public void refuse(PersonId supervisor, ExtensionId extension) {
        decide.handle(new DecideExtension.Command(supervisor, extension, false, "Времени было достаточно"));
    }
}
