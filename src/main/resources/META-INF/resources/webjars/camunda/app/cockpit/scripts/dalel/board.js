/*
 * The figures of a quarter: all bodies together, by kind, and each body by project. Every number opens the list behind it.
 */
import { button, el } from '../../../tasklist/scripts/dalel/dom.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';
import { STANDINGS, kindOf, mark } from './standing.js';

/** So many bodies are drawn at first, and with each press of the button below. */
const BODIES = 100;

const NUMBER = { class: 'btn btn-link dalel-number-link' };

/** All bodies together. */
export function tiles({ all }, open) {
    const shown = STANDINGS.map(name => ({ name, label: t(`standing.${name}`), count: all.standings[name] ?? 0, narrowed: { standing: name, overdue: '' } }));
    return el('ul', { class: 'dalel-tiles', 'aria-label': t('watch.all') },
        [{ name: 'OVERDUE', label: t('watch.overdue'), count: all.overdue, narrowed: { overdue: 'true', standing: '' } }, ...shown].map(tile =>
            el('li', { class: `dalel-tile dalel-tile-${tile.name}${tile.count === 0 ? ' dalel-tile-none' : ''}` },
                tile.count === 0 ? el('span', { class: 'dalel-tile-count' }, '0')
                    : button(tile.count, () => open(tile.narrowed, tile.label), {
                        class: 'btn btn-link dalel-tile-count', 'aria-label': t('watch.openOf', { count: tile.count, what: tile.label })
                    }),
                el('span', { class: 'dalel-tile-label' }, mark(tile.name), ' ', tile.label))));
}

/** The bodies of each kind together; how many bodies there are leads to them. */
export function byKind({ kinds }, open, only) {
    const number = (count, narrowed, what) => el('td', { class: 'dalel-figure' },
        count > 0 ? button(count, () => open(narrowed, what), { ...NUMBER, 'aria-label': t('watch.openOf', { count, what }) }) : '—');
    return kinds.length > 0 && el('section', {},
        el('h2', {}, t('watch.byKind')),
        table(t('watch.byKind'), [
            el('th', { scope: 'col' }, t('watch.kind')),
            ['bodies', 'atRisk', 'overdue'].map(name => el('th', { scope: 'col', class: 'dalel-figure' }, t(`watch.${name}`))),
            STANDINGS.map(name => el('th', { scope: 'col', class: 'dalel-figure' }, mark(name), ' ', t(`standing.${name}`)))
        ], kinds.map(row => {
            const kind = row.kind.toUpperCase();
            const name = kindOf(kind);
            return el('tr', {},
                el('th', { scope: 'row' }, name),
                ['bodies', 'atRisk'].map(column => el('td', { class: 'dalel-figure' }, row[column] > 0
                    ? button(row[column], () => only(kind), { ...NUMBER, 'aria-label': t('watch.showKind', { kind: name, count: row[column] }) }) : '—')),
                number(row.counts.overdue, { kind, overdue: 'true', standing: '' }, `${name} · ${t('watch.overdue')}`),
                STANDINGS.map(each => number(
                    row.counts.standings[each] ?? 0, { kind, standing: each, overdue: '' }, `${name} · ${t(`standing.${each}`)}`)));
        })));
}

/** Each body by project, those at risk first. */
export function heatMap(board, filter, open) {
    if (board.bodies.length === 0) {
        return el('p', {}, t('watch.nothing'));
    }
    const projects = board.projects.filter(each => !filter.project || String(each.number) === filter.project);
    const body = el('tbody');
    const more = el('p');
    let drawn = 0;

    function draw() {
        body.append(...board.bodies.slice(drawn, drawn + BODIES).map(row));
        drawn = Math.min(drawn + BODIES, board.bodies.length);
        more.replaceChildren(...(drawn < board.bodies.length
            ? [button(t('watch.more', { shown: drawn, all: board.bodies.length }), draw)] : []));
    }

    function row(each) {
        return el('tr', {},
            el('th', { scope: 'row', class: 'dalel-body-name' }, each.name, el('span', { class: 'dalel-quiet' }, kindOf(each.kind))),
            heat(each, t('watch.allProjectsShort'), {}),
            projects.map(project => {
                const cell = each.cells.find(found => found.project === project.number);
                return cell ? heat({ ...cell, assessment: each.assessment, name: each.name }, t('watch.projectNumber', project), { project: String(project.number) })
                    : el('td', { class: 'dalel-heat dalel-heat-NONE' }, el('span', { class: 'dalel-quiet' }, t('watch.notAsked')));
            }));
    }

    function heat(cell, what, narrowed) {
        const { risk, counts } = cell;
        const account = accountOf(counts, filter);
        return el('td', { class: `dalel-heat dalel-heat-${risk}` }, account === null
            ? el('span', {}, '—')
            : button([
                el('strong', {}, mark(risk), ' ', riskText(cell)),
                account && el('span', {}, account),
                counts.extended > 0 && el('span', {}, mark('EXTENDED'), ' ', t('watch.extendedCount', { count: counts.extended }))
            ], () => open({ body: cell.assessment, ...narrowed }, `${cell.name} · ${what}`), { class: 'btn btn-link' }));
    }

    draw();
    return el('section', {},
        el('h2', {}, t('watch.heat')),
        el('p', { class: 'dalel-quiet' }, t('watch.heatHint')),
        table(t('watch.heat'), [
            el('th', { scope: 'col' }, t('watch.body')),
            el('th', { scope: 'col' }, t('watch.allProjectsShort')),
            projects.map(each => el('th', { scope: 'col', title: each.title }, t('watch.projectNumber', each), el('span', {}, each.title)))
        ], body, 'dalel-heat-map'),
        more);
}

/** What of a cell the filter asks for; null where there is nothing of it, empty where the risk says it all. */
function accountOf({ standings, overdue, total, open }, filter) {
    if (filter.overdue) {
        return overdue > 0 ? '' : null;
    }
    if (filter.standing) {
        const count = standings[filter.standing] ?? 0;
        return count > 0 ? t('watch.standingCount', { what: t(`standing.${filter.standing}`), count }) : null;
    }
    return t('watch.closedOf', { closed: total - open, all: total });
}

function riskText({ risk, daysLeft, counts: { overdue, standings } }) {
    if (risk === 'OVERDUE' && overdue > 0) {
        return t('risk.overdue', { count: overdue });
    }
    if (risk === 'OVERDUE' && standings.NOT_SUBMITTED > 0) {
        return t('risk.missed', { count: standings.NOT_SUBMITTED });
    }
    return daysLeft === null ? t(`risk.${risk}`) : t('risk.left', { count: daysLeft });
}

function table(label, head, rows, more = '') {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': label },
        el('table', { class: `table dalel-table ${more}` }, el('thead', {}, el('tr', {}, head)),
            rows instanceof Node ? rows : el('tbody', {}, rows)));
}
