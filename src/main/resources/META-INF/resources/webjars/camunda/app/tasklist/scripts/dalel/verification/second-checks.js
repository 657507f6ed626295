/*
 * What came of the second checks of a quarter, for supervisors and the head of verification.
 */
import { addressOf, get } from '../api.js';
import { el } from '../dom.js';
import { moment, points } from '../format.js';
import { t } from '../texts.js';

const FIGURES = ['drawn', 'waiting', 'agreed', 'disputed', 'changed', 'notDone'];

/** The section of a cycle; nothing where none of its items were ever to be drawn. */
export async function secondChecks(cycleId) {
    const path = `cycles/${cycleId}/second-checks`;
    const { perMille, open, figures: told } = await get(path);
    const figures = told.map(each => ({ ...each, waiting: each.drawn - each.agreed - each.disputed - each.notDone }));
    if (perMille === 0 && figures.length === 0) {
        return null;
    }
    return el('section', { 'aria-label': t('second.title') },
        el('h2', {}, t('second.title')),
        el('p', { class: 'dalel-quiet' }, t('second.share', { share: points(perMille / 10) })),
        open.length > 0 && waiting(open),
        figures.length === 0 ? el('p', {}, t('second.none')) : [
            table(t('second.byVerifier'), 'verifier', sums(figures, 'verifier')),
            table(t('second.byIndicator'), 'indicator', sums(figures, 'indicator')),
            el('p', {}, el('a', { href: addressOf(`${path}/file`) }, t('second.file')))]);
}

/** What somebody still has to decide, the nearest deadline first. */
function waiting(open) {
    const title = t('second.open');
    return [
        el('h3', {}, title),
        el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': title },
            el('table', { class: 'table dalel-table' },
                el('thead', {}, el('tr', {},
                    ['indicator', 'body', 'items', 'holder', 'deadline'].map(name =>
                        el('th', { scope: 'col', class: name === 'items' ? 'dalel-figure' : null }, t(`second.column.${name}`))))),
                el('tbody', {}, open.map(each => el('tr', {},
                    el('th', { scope: 'row' }, each.indicator),
                    el('td', {}, each.bodyName),
                    el('td', { class: 'dalel-figure' }, each.items),
                    el('td', {}, each.verifier ?? t('second.atHead')),
                    el('td', { class: each.overdue && 'dalel-late' }, moment(each.deadline), each.overdue && el('strong', {}, ` ${t('second.overdue')}`)))))))];
}

/** The figures summed up by verifier or indicator, most disagreement first. */
function sums(figures, by) {
    const rows = new Map();
    for (const each of figures) {
        const row = rows.get(each[by]) ?? Object.fromEntries([[by, each[by]], ...FIGURES.map(name => [name, 0])]);
        FIGURES.forEach(name => { row[name] += each[name]; });
        rows.set(each[by], row);
    }
    return [...rows.values()].sort((one, other) => other.disputed - one.disputed);
}

function table(title, by, rows) {
    return [
        el('h3', {}, title),
        el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': title },
            el('table', { class: 'table dalel-table' },
                el('thead', {}, el('tr', {},
                    el('th', { scope: 'col' }, t(`second.column.${by}`)),
                    FIGURES.map(name => el('th', { scope: 'col', class: 'dalel-figure' }, t(`second.column.${name}`))))),
                el('tbody', {}, rows.map(row => el('tr', {},
                    el('th', { scope: 'row' }, row[by]),
                    FIGURES.map(name => el('td', { class: 'dalel-figure' }, row[name])))))))];
}
