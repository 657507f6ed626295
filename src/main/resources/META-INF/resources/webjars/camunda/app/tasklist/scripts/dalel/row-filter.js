/*
 * Which rows of a long table are shown: all, those that are not complete, those with faults, those that hold some words.
 */
import { button, el, fill, labelled } from './dom.js';
import { t } from './texts.js';

const TYPING_PAUSE_MS = 250;

/**
 * @param {Object<string, function(object): boolean>} kinds which rows each filter shows, by the name of its text; the
 *     first is the one to begin with
 * @param {function(object): string} textOf everything of a row in which words are looked for
 * @param {function()} onChange told that other rows are to be shown
 */
export function rowFilter(kinds, textOf, onChange) {
    const names = Object.keys(kinds);
    const buttons = new Map(names.map(name => [name, button('', () => choose(name), { class: 'btn btn-default btn-sm' })]));
    const search = el('input', { type: 'search', class: 'form-control', placeholder: t('filter.searchHint') });
    let chosen = names[0];
    let timer;

    function choose(name) {
        chosen = name;
        onChange();
    }

    search.addEventListener('input', event => {
        event.stopPropagation();
        clearTimeout(timer);
        timer = setTimeout(onChange, TYPING_PAUSE_MS);
    });

    return {
        node: el('div', { class: 'dalel-filter', role: 'search', 'aria-label': t('filter.label') },
            el('div', { class: 'dalel-filter-kinds', role: 'group', 'aria-label': t('filter.label') }, [...buttons.values()]),
            labelled(t('filter.search'), search)),

        /** The rows that are to be shown. */
        choose: rows => {
            const words = search.value.trim().toLowerCase();
            return rows.filter(row => kinds[chosen](row) && (!words || textOf(row).toLowerCase().includes(words)));
        },

        /** Shows every row again. */
        reset: () => {
            chosen = names[0];
            search.value = '';
        },

        /** Tells beside each filter how many rows it shows. */
        count: rows => buttons.forEach((each, name) => {
            fill(each, t(`filter.${name}`), ' ', el('span', { class: 'dalel-quiet' }, rows.filter(kinds[name]).length));
            each.setAttribute('aria-pressed', String(name === chosen));
        })
    };
}
