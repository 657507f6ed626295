/*
 * What the tables of the page «Сравнение» have in common. Every figure is the server's.
 */
import { addressOf } from '../api.js';
import { el } from '../dom.js';
import { t } from '../texts.js';

/** A table in a frame of its own. On a phone every figure stands below its column's name instead, so that nothing has to be pushed aside. */
export function table(label, columns, ...bodies) {
    const made = el('table', { class: 'table dalel-table dalel-insight' },
        el('thead', {}, el('tr', {}, columns.map(({ text, figure }) =>
            el('th', { scope: 'col', class: figure ? 'dalel-figure' : null }, text)))),
        bodies.map(rows => el('tbody', {}, rows)));
    [...made.tBodies].flatMap(body => [...body.rows]).forEach(row => nameCells(row, columns));
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': label }, made);
}

/** The roles are what the elements have by themselves, until a style sheet lays them out otherwise. */
function nameCells(row, columns) {
    row.setAttribute('role', 'row');
    [...row.cells].forEach((cell, index) => {
        cell.setAttribute('role', index === 0 ? 'rowheader' : 'cell');
        if (index > 0 && cell.colSpan === 1) {
            cell.dataset.column = columns[index].text;
        }
    });
}

export const text = name => ({ text: t(`insight.column.${name}`) });
export const number = (name, values) => ({ text: t(`insight.column.${name}`, values), figure: true });

/** A cell with a figure; a dash where there is none. */
export const figure = (value, attributes = {}) => el('td', { ...attributes, class: `dalel-figure ${attributes.class || ''}` }, value ?? '—');

/** By how much it rose or fell; the sign says it, the colour only repeats it. */
export const change = ({ change: value, rises }) =>
    figure(value && el('span', { class: rises > 0 ? 'dalel-gain' : rises < 0 ? 'dalel-loss' : null }, value));

/** Place among the peers, and where their middle half lies. */
export function peers(found) {
    return found
        ? [figure(t('insight.placeOf', { place: found.place, bodies: found.bodies })), figure(found.quartiles.median),
            figure(t('insight.range', { lower: found.quartiles.lower, upper: found.quartiles.upper }))]
        : [figure(null), figure(null), figure(null)];
}

export const share = ({ share: value, limit }) =>
    figure(value, { title: limit ? t('insight.ofLimit', { limit }) : null });

/** The way to take a table along. */
export const saveLink = path => el('p', {}, el('a', { href: addressOf(path), download: true }, t('insight.save')));

export const query = against => (against ? `?against=${encodeURIComponent(against)}` : '');
