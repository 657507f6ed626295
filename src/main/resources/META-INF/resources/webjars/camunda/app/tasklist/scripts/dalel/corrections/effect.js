/*
 * What a change among a body's units would do to its points. Every figure is the server's.
 */
import { el } from '../dom.js';
import { t } from '../texts.js';

/** @param {object} effect lines, whether some whole shrinks, and the sums */
export function effectView({ lines, shrinks, accepted, submitted }) {
    return el('section', { 'aria-label': t('corrections.effect') },
        el('h4', {}, t('corrections.effect')),
        lines.length === 0 ? el('p', {}, t('corrections.nothing')) : [
            shrinks && el('p', { class: 'dalel-hint', role: 'alert' }, t('corrections.shrinks')),
            el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('corrections.effect') },
                el('table', { class: 'table dalel-table' },
                    el('thead', {}, el('tr', {}, ['indicator', 'units', 'accepted', 'submitted'].map(name =>
                        el('th', { scope: 'col' }, t(`corrections.column.${name}`))))),
                    el('tbody', {}, lines.map(line), el('tr', {},
                        el('th', { scope: 'row', colspan: 2 }, t('corrections.sum')),
                        [accepted, submitted].map(sum => el('td', {}, el('strong', {}, sum)))))))
        ]);
}

function line({ code, title, unitsBefore, unitsAfter, shrinks, appliesAfter, acceptedBefore, acceptedAfter, submittedBefore, submittedAfter }) {
    return el('tr', {},
        el('th', { scope: 'row' }, el('span', { class: 'dalel-code' }, code), ' ', title),
        el('td', {}, fromTo(unitsBefore, unitsAfter), ' ',
            !appliesAfter ? el('strong', { class: 'dalel-loss' }, t('corrections.noLonger'))
                : shrinks && el('strong', { class: 'dalel-loss' }, t('corrections.less'))),
        el('td', {}, fromTo(acceptedBefore, acceptedAfter)),
        el('td', {}, fromTo(submittedBefore, submittedAfter)));
}

const fromTo = (before, after) => (before === after ? String(before) : t('corrections.change', { before, after }));
