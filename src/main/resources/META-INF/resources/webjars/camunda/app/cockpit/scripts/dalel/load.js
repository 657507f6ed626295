/*
 * The page «Нагрузка»: what waits for each verifier and can be moved, and how the work goes on against the deadlines.
 */
import { get } from '../../../tasklist/scripts/dalel/api.js';
import { assignments } from '../../../tasklist/scripts/dalel/assignments.js';
import { el } from '../../../tasklist/scripts/dalel/dom.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';
import { paceChart } from './pace-chart.js';

/** The content of the page. */
export async function load(may, cycle) {
    if (!may.seesPace) {
        return el('p', {}, t('watch.notForYou'));
    }
    const [desks, paces] = await Promise.all([assignments(cycle.id), get(`supervision/${cycle.id}/pace`)]);
    return [
        desks,
        el('section', { 'aria-label': t('pace.title') },
            el('h2', {}, t('pace.title')),
            el('p', { class: 'dalel-quiet' }, t('pace.hint')),
            paces.length === 0 ? el('p', {}, t('pace.nothing'))
                : el('div', { class: 'dalel-paces' }, paces.map(paceChart)))
    ];
}
