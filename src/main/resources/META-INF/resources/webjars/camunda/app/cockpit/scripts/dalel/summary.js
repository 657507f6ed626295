/*
 * The short account on Cockpit's first page.
 */
import { get } from '../../../tasklist/scripts/dalel/api.js';
import { el, fill } from '../../../tasklist/scripts/dalel/dom.js';
import { quarterName } from '../../../tasklist/scripts/dalel/format.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';
import { mark } from './standing.js';

const FIGURES = ['OVERDUE', 'NOT_STARTED', 'IN_VERIFICATION', 'RETURNED'];

/** Shows it to those who watch quarters, and nothing to anybody else. */
export async function summary(node) {
    try {
        const may = await get('supervision');
        const cycle = may.cycles.find(each => each.state === 'RUNNING');
        if (may.watches && cycle) {
            const board = await get(`supervision/${cycle.id}/board`);
            fill(node, account(board));
        }
    } catch (refusal) {
        console.error(refusal);
    }
}

function account({ quarter, all, bodies }) {
    const atRisk = bodies.filter(each => each.risk === 'OVERDUE' || each.risk === 'URGENT').length;
    return el('section', { class: 'dalel-control dalel-supervision dalel-summary', 'aria-label': t('summary.title') },
        el('h3', {}, t('summary.of', { quarter: quarterName(quarter) })),
        el('ul', { class: 'dalel-tiles' },
            tile('URGENT', t('watch.atRisk'), atRisk, t('summary.bodies', { count: bodies.length })),
            FIGURES.map(name => tile(
                name, t(name === 'OVERDUE' ? 'watch.overdue' : `standing.${name}`), name === 'OVERDUE' ? all.overdue : all.standings[name] ?? 0))),
        el('p', {}, el('a', { href: '#/dalel-deadlines' }, t('summary.open'))));
}

function tile(name, label, count, more) {
    return el('li', { class: `dalel-tile dalel-tile-${name}${Number(count) === 0 ? ' dalel-tile-none' : ''}` },
        el('a', { class: 'dalel-tile-count', href: '#/dalel-deadlines' }, count),
        el('span', { class: 'dalel-tile-label' }, mark(name), ' ', label, more && el('span', { class: 'dalel-quiet' }, ' ', more)));
}
