package kz.dalel.account;

import java.util.Optional;
import kz.dalel.account.persistence.LanguageRows;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which language somebody wants to be spoken to in where no request says so: in mails, and after the next sign-in. */
@Service
public class ChosenLanguages {

    private final LanguageRows rows;

    ChosenLanguages(LanguageRows rows) {
        this.rows = rows;
    }

    /** None if the person never chose. */
    @Transactional(readOnly = true)
    public Optional<Language> of(PersonId person) {
        return rows.find(person);
    }
}
