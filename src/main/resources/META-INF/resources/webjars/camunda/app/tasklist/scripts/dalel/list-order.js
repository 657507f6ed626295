/*
 * Lists are ordered by deadline and then by what tasks are about, until a person orders them otherwise. The task list would
 * order them by their creation, which is the same moment for all tasks of a quarter.
 */
import { t } from './texts.js';

const SUBJECT = 'subject';

const ORDER = [
    { sortBy: 'dueDate', sortOrder: 'asc' },
    { sortBy: 'taskVariable', sortOrder: 'asc', parameters: { variable: SUBJECT, type: 'String' } }
];

/** Puts the order into the page's address, which is where the task list looks for it, if there is none yet. */
export function orderLists() {
    const [path, search = ''] = location.hash.replace(/^#/, '').split('?');
    const parameters = new URLSearchParams(search);
    if ((path === '' || path === '/') && !parameters.has('sorting')) {
        parameters.set('sorting', JSON.stringify(ORDER));
        // In full: what begins with # would be taken from the page's base, and a query of the address would be lost.
        history.replaceState(history.state, '', `${location.pathname}${location.search}#/?${parameters}`);
        window.dispatchEvent(new HashChangeEvent('hashchange'));
    }
}

/** The task list shows the variable's name where it tells the order. */
export function nameOrder() {
    const shown = [...document.querySelectorAll('.sort-by')].find(each => each.textContent === SUBJECT);
    if (shown) {
        shown.textContent = t('list.subject');
    }
}
