/*
 * What the pages have in common: title, the quarter they tell of and its choice.
 */
import { get } from '../../../tasklist/scripts/dalel/api.js';
import { choice, el, fill, labelled } from '../../../tasklist/scripts/dalel/dom.js';
import { quarterName } from '../../../tasklist/scripts/dalel/format.js';
import { orTrouble } from '../../../tasklist/scripts/dalel/page-trouble.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';

/** The quarter chosen last, so that every page shows the same one. */
let chosen;

/**
 * Builds a page.
 *
 * @param {Element} node where
 * @param {string} title its title
 * @param {function(object, object): Promise<Node[]>} build makes its content of what the person may see and the quarter
 * @param {boolean} ofQuarter whether it tells of one quarter
 */
export function page(node, title, { build, ofQuarter = true }) {
    const root = fill(node, el('main', { class: 'dalel-control dalel-supervision' })).firstChild;
    document.title = title;
    return orTrouble(root, () => show(root, title, build, ofQuarter));
}

async function show(root, title, build, ofQuarter) {
    fill(root, el('h1', {}, title), el('p', { role: 'status' }, t('mount.loading')));
    const may = await get('supervision');
    const cycle = may.cycles.find(each => each.id === chosen) || may.cycles.find(each => each.state !== 'CANCELLED');
    if (!cycle && ofQuarter) {
        fill(root, el('h1', {}, title), el('p', {}, t(may.seesPace ? 'work.noQuarter' : 'watch.notForYou')));
        return;
    }
    const content = await build(may, cycle);
    fill(root, el('div', { class: 'dalel-page-head' }, el('h1', {}, title), ofQuarter && quarters()), content);

    function quarters() {
        const select = choice(may.cycles.map(each => ({
            value: each.id,
            label: quarterName(each.quarter) + (each.state === 'CANCELLED' ? ` (${t('work.cancelled')})` : '')
        })), cycle.id);
        select.firstChild.remove();
        select.addEventListener('change', () => {
            chosen = select.value;
            orTrouble(root, () => show(root, title, build, ofQuarter));
        });
        return labelled(t('work.quarter'), select);
    }
}
