/*
 * The page «Сроки»: where every body stands in a quarter, those at risk first, and the indicators behind each number.
 */
import { APPLICATIONS, get } from '../../../tasklist/scripts/dalel/api.js';
import { announcer } from '../../../tasklist/scripts/dalel/announce.js';
import { el, fill } from '../../../tasklist/scripts/dalel/dom.js';
import { moment } from '../../../tasklist/scripts/dalel/format.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';
import { byKind, heatMap, tiles } from './board.js';
import { filterForm, files, query } from './filters.js';
import { lineList } from './line-list.js';

/** What was looked at last; whoever comes back from a process finds it as it was. */
let filter = {};

/** The content of the page. */
export async function deadlines(may, cycle) {
    if (!may.watches) {
        return el('p', {}, t('watch.notForYou'));
    }
    const content = el('div');
    const { node: news, say } = announcer();
    let asked = 0;

    async function overview() {
        asked += 1;
        const number = asked;
        const board = await get(`supervision/${cycle.id}/board?${query(filter)}`);
        // An answer to what was asked before comes too late.
        return number === asked ? board : null;
    }

    async function showOverview() {
        const results = el('div');
        const draw = board => fill(results,
            tiles(board, open),
            byKind(board, open, only),
            heatMap(board, filter, open));
        const board = await overview();
        const form = filterForm(board, filter, async changed => {
            filter = changed;
            const found = await overview();
            if (found) {
                draw(found);
                fill(taken, files(`supervision/${cycle.id}/board/file`, filter));
                say(t('watch.found', { count: found.bodies.length }));
            }
        });
        const taken = el('p', { class: 'dalel-files' }, files(`supervision/${cycle.id}/board/file`, filter));
        draw(board);
        fill(content,
            el('p', {}, term('submission', board.submission), ' ', term('verification', board.verification), ' ',
                el('span', { class: 'dalel-quiet' }, t('watch.at', { at: moment(board.at) })), ' ',
                el('a', { href: `${APPLICATIONS}dalel/extensions` }, extensions(board.all.extended))),
            el('div', { class: 'dalel-filters' }, form, taken),
            results);
    }

    /** Shows the bodies of one kind. */
    async function only(kind) {
        filter = { ...filter, kind };
        await showOverview();
        content.querySelector('.dalel-heat-map')?.scrollIntoView();
    }

    /** Shows the list behind a number: what is on screen, narrowed by what was pressed. */
    async function open(narrowed, title) {
        const list = await lineList(cycle.id, { ...filter, ...narrowed }, title, async () => {
            await showOverview();
            content.querySelector('input, select')?.focus();
        });
        fill(content, list);
        content.querySelector('h2').focus();
    }

    await showOverview();
    return [news, content];
}

function term(name, { due, daysLeft }) {
    return el('span', { class: daysLeft === null ? 'dalel-overdue' : null }, t(`watch.${name}`), ' ', el('strong', {}, moment(due)), ', ',
        daysLeft === null ? t('deadline.passed') : t('deadline.left', { count: daysLeft }), '.');
}

function extensions(count) {
    return count > 0 ? t('watch.extensionsOf', { count }) : t('watch.extensions');
}
