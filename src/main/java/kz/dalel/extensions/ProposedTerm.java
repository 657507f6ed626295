package kz.dalel.extensions;

import java.time.LocalDate;
import java.util.Optional;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;

/**
 * A later end that is asked for or given.
 *
 * @param quarter the assessed quarter
 * @param body the body
 * @param indicator the one indicator; empty for everything that the body has not submitted
 * @param day the working day at whose end the extended term is to end; null where none was typed
 * @param reason why; refused where it is missing
 */
public record ProposedTerm(
        QuarterId quarter, BodyId body, Optional<IndicatorCode> indicator, LocalDate day, String reason) {}
