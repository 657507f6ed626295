/*
 * The indicators behind a number: whose, where it stands, until when, who has it in hand, and the way into its process.
 */
import { get } from '../../../tasklist/scripts/dalel/api.js';
import { button, el, fill } from '../../../tasklist/scripts/dalel/dom.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';
import { files, query } from './filters.js';
import { deadline, standing } from './standing.js';

/**
 * Makes the list.
 *
 * @param {string} cycleId the quarter
 * @param {object} filter what is listed
 * @param {string} title what it is called
 * @param {function()} leave goes back
 */
export async function lineList(cycleId, filter, title, leave) {
    const body = el('tbody');
    const count = el('p', { role: 'status' });
    const more = el('p');
    let shown = 0;

    async function load() {
        const wanted = query(filter);
        wanted.set('offset', shown);
        const { all, lines } = await get(`supervision/${cycleId}/lines?${wanted}`);
        body.append(...lines.map(lineRow));
        shown += lines.length;
        fill(count, t('list.count', { count: all }));
        fill(more, shown < all && lines.length > 0 && button(t('watch.more', { shown, all }), loadMore));
    }

    async function loadMore() {
        try {
            await load();
        } catch (refusal) {
            fill(more, el('span', { class: 'dalel-fault', role: 'alert' }, refusal.message), ' ', button(t('mount.again'), loadMore));
        }
    }

    await load();
    return el('section', { 'aria-label': title },
        el('p', {}, button(t('list.back'), leave)),
        el('h2', { tabindex: -1 }, title),
        count,
        el('p', { class: 'dalel-files' }, files(`supervision/${cycleId}/lines/file`, filter)),
        lineTable(title, body),
        more);
}

/** A table of lines. */
export function lineTable(label, body) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': label },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['body', 'indicator', 'state', 'due', 'holder', 'process'].map(name =>
                el('th', { scope: 'col', class: `dalel-line-${name}` }, t(`list.${name}`))))),
            body));
}

/** A line of such a table. */
export function lineRow(line) {
    return el('tr', { class: line.overdue ? 'dalel-late' : null },
        el('td', { class: 'dalel-line-body' }, line.bodyName),
        el('th', { scope: 'row' }, el('span', { class: 'dalel-code' }, line.indicator), ' ', line.title),
        el('td', {}, standing(line)),
        el('td', {}, deadline(line)),
        el('td', {}, line.holder ?? el('span', { class: 'dalel-quiet' }, t(`holder.${line.standing}`))),
        el('td', {}, line.instance && el('a', { href: `#/process-instance/${line.instance}/runtime` }, t('list.open'))));
}
