/*
 * The table of a person's open sign-ins, each with the button that ends it.
 */
import { button, el } from '../dom.js';
import { moment } from '../format.js';
import { t } from '../texts.js';

/**
 * @param {Array} signIns what is open
 * @param {function(object)} end ends one of them; the current one is ended by «Выйти»
 */
export function signInsTable(signIns, end) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('account.signIns') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['browser', 'address', 'began', 'used', 'act'].map(name =>
                el('th', { scope: 'col' }, t(`account.column.${name}`))))),
            el('tbody', {}, signIns.map(signIn => el('tr', {},
                el('th', { scope: 'row' }, signIn.browser),
                el('td', {}, signIn.address),
                el('td', {}, moment(signIn.began)),
                el('td', {}, moment(signIn.used)),
                el('td', {}, signIn.current
                    ? el('strong', {}, t('account.current'))
                    : button(t('account.end'), () => end(signIn), { 'aria-label': t('account.endOf', signIn) })))))));
}
