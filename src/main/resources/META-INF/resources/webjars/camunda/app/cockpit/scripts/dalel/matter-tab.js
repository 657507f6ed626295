/*
 * The tab of a process instance: the indicators it carries, and what was done about them last.
 */
import { APPLICATIONS, get } from '../../../tasklist/scripts/dalel/api.js';
import { el, fill } from '../../../tasklist/scripts/dalel/dom.js';
import { moment, quarterName } from '../../../tasklist/scripts/dalel/format.js';
import { orTrouble } from '../../../tasklist/scripts/dalel/page-trouble.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';
import { lineRow, lineTable } from './line-list.js';

/** Shows it in the tab. */
export function matterTab(node, { processInstanceId }) {
    const root = fill(node, el('div', { class: 'dalel-control dalel-supervision dalel-matter' },
        el('p', { role: 'status' }, t('mount.loading')))).firstChild;
    return orTrouble(root, async () => {
        const matter = await get(`supervision/instances/${processInstanceId}`);
        fill(root, matter ? content(matter) : el('p', {}, t('matter.nothing')));
    });
}

function content({ bodyName, quarter, lines, acts }) {
    const title = t(lines.length === 1 ? 'matter.indicator' : 'matter.indicators');
    return [
        el('p', {}, el('strong', {}, bodyName), ` · ${quarterName(quarter)}`,
            lines.length > 0 && [' · ', el('a', { href: `${APPLICATIONS}dalel/score-sheet?assessment=${lines[0].assessmentId}` }, t('matter.scoreSheet'))]),
        el('h2', {}, title),
        lineTable(title, el('tbody', {}, lines.map(lineRow))),
        el('h2', {}, t('matter.acts')),
        lines.length > 0 && el('p', {}, el('a', { href: `${APPLICATIONS}dalel/timeline?${new URLSearchParams({ assessment: lines[0].assessment })}` }, t('matter.timeline'))),
        acts.length === 0 ? el('p', {}, t('matter.noActs')) : actTable(acts)
    ];
}

function actTable(acts) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('matter.acts') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['at', 'who', 'act', 'about'].map(name => el('th', { scope: 'col' }, t(`matter.${name}`))))),
            el('tbody', {}, acts.map(each => el('tr', {},
                el('td', {}, moment(each.at)),
                el('td', {}, each.who ?? t('matter.system')),
                el('td', {}, each.act, each.reason && el('p', { class: 'dalel-quiet' }, each.reason)),
                el('td', {}, about(each.matter)))))));
}

/** The indicator of a matter given as 2026-Q3/BODY/1.1.3. */
function about(matter) {
    const indicator = matter.split('/')[2];
    return indicator ? el('span', { class: 'dalel-code' }, indicator) : t('matter.assessment');
}
