/*
 * «Мои решения»: what a verifier has decided in a quarter, and the taking back of a slip.
 */
import { get } from '../api.js';
import { button, el, fill } from '../dom.js';
import { moment } from '../format.js';
import { t } from '../texts.js';
import { decidedItems } from './decided-items.js';

const OUTCOMES = ['accepted', 'partly', 'rejected', 'returned', 'takenBack'];

/**
 * The section for a quarter.
 *
 * @param {string} cycleId of the quarter
 * @param {boolean} besideOthers whether it needs a heading of its own
 */
export async function decisions(cycleId, besideOthers) {
    const node = el('section', { class: 'dalel-decisions', 'aria-label': t('decisions.title') });
    const news = el('div', { role: 'status' });
    const list = el('div');
    const behind = el('div');

    async function draw() {
        const decided = await get(`cycles/${cycleId}/decisions`);
        fill(list, decided.length === 0 ? el('p', {}, t('decisions.none')) : table(decided, open));
    }

    async function open(own) {
        fill(news);
        const heading = el('h3', { tabindex: -1 }, own.indicator, ' ', own.title, ' · ', own.bodyName);
        try {
            fill(behind, heading, el('p', { role: 'status' }, t('mount.loading')));
            fill(behind, heading, await decidedItems(own.submission, () => takenBack(own)));
        } catch (refusal) {
            fill(behind, heading, el('p', { class: 'dalel-fault', role: 'alert' }, refusal.message));
        }
        heading.focus();
    }

    async function takenBack(own) {
        await Promise.all([draw(), open(own)]);
        fill(news, el('p', { class: 'dalel-done' }, t('decisions.done')));
        news.scrollIntoView({ block: 'nearest' });
    }

    await draw();
    return fill(node,
        besideOthers && el('h2', {}, t('decisions.title')),
        el('p', { class: 'dalel-quiet' }, t('decisions.hint')),
        list,
        news,
        behind);
}

function table(decided, open) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('decisions.title') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {},
                el('th', { scope: 'col' }, t('decisions.column.indicator')),
                el('th', { scope: 'col' }, t('decisions.column.body')),
                OUTCOMES.map(name => el('th', { scope: 'col', class: 'dalel-figure' }, t(`decisions.column.${name}`))),
                el('th', { scope: 'col' }, t('decisions.column.lastAt')),
                el('th', { scope: 'col' }, t('decisions.column.open')))),
            el('tbody', {}, decided.map(own => el('tr', {},
                el('th', { scope: 'row' }, el('span', { class: 'dalel-code' }, own.indicator), ' ', own.title),
                el('td', {}, own.bodyName),
                OUTCOMES.map(name => el('td', { class: 'dalel-figure' }, own[name] || '')),
                el('td', {}, moment(own.lastAt)),
                el('td', {}, button(t('decisions.open'), () => open(own), {
                    'aria-label': t('decisions.openOf', { what: `${own.indicator}, ${own.bodyName}` })
                })))))));
}
