/*
 * Deadlines that a change of the calendar moves, as a table: those of whole quarters first, of many bodies only the first ones.
 */
import { button, el, fill } from '../dom.js';
import { moment, quarterName } from '../format.js';
import { t } from '../texts.js';

const SHOWN_AT_FIRST = 30;

export function movesTable(moves) {
    const place = el('div');
    const ordered = [...moves].sort((one, other) => (one.body ? 1 : 0) - (other.body ? 1 : 0));

    function show(most) {
        fill(place,
            el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('calendar.moves') },
                el('table', { class: 'table dalel-table' },
                    el('thead', {}, el('tr', {}, ['what', 'whose', 'from', 'to'].map(name =>
                        el('th', { scope: 'col' }, t(`calendar.moves.${name}`))))),
                    el('tbody', {}, ordered.slice(0, most).map(row)))),
            ordered.length > most && el('p', {}, button(t('calendar.moves.all', { count: ordered.length }), () => show(ordered.length))));
    }

    show(SHOWN_AT_FIRST);
    return place;
}

function row({ kind, quarter, bodyName, indicator, from, to }) {
    return el('tr', {},
        el('th', { scope: 'row' }, t(`calendar.deadline.${kind}`)),
        el('td', {}, [quarterName(quarter), bodyName || t('calendar.moves.everybody'), indicator].filter(Boolean).join(' · ')),
        el('td', {}, moment(from)),
        el('td', {}, el('strong', {}, moment(to))));
}
