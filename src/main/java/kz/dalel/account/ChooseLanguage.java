package kz.dalel.account;

import kz.dalel.account.persistence.LanguageRows;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the language that somebody chose. */
@Service
public class ChooseLanguage {

    private final LanguageRows rows;

    ChooseLanguage(LanguageRows rows) {
        this.rows = rows;
    }

    @Transactional
    public void handle(PersonId actor, Language language) {
        rows.put(actor, language);
    }
}
