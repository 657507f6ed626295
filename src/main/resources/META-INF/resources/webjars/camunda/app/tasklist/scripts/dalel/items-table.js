/*
 * Items as they were submitted, a page at a time, each with where it stands and the verifier's answer.
 */
import { el, fill } from './dom.js';
import { itemTitle, itemView } from './item-view.js';
import { pager } from './pager.js';
import { rowFilter } from './row-filter.js';
import { t } from './texts.js';
import { verdictView } from './verdict-view.js';

const PAGE = 50;
const FEW = 12;

const outcomeOf = item => item.verdict?.outcome;

/**
 * @param {Array} items to show
 * @param {RowShape} shape which knows what their units and categories are called
 */
export function itemsTable(items, shape) {
    const body = el('tbody');
    const pages = pager(PAGE, show);
    const filter = rowFilter({
        all: () => true,
        undecided: item => !item.verdict,
        accepted: item => outcomeOf(item) === 'ACCEPTED' || outcomeOf(item) === 'PARTLY',
        rejected: item => outcomeOf(item) === 'REJECTED' || outcomeOf(item) === 'PARTLY',
        returned: item => outcomeOf(item) === 'RETURNED'
    }, item => [itemTitle(item, shape), item.documentNumber, item.comment].filter(Boolean).join(' '), () => show(0));
    const numbers = new Map(items.map((item, index) => [item, index + 1]));

    function show(page) {
        const listed = filter.choose(items);
        fill(body, listed.slice(page * PAGE, (page + 1) * PAGE).map(item => el('tr', {},
            el('th', { scope: 'row', class: 'dalel-row-number' }, numbers.get(item)),
            el('td', {}, el('p', {}, el('strong', {}, itemTitle(item, shape))), itemView(item)),
            el('td', {}, verdictView(item.verdict)))));
        pages.show(page, listed.length);
        filter.count(items);
    }

    filter.node.hidden = items.length < FEW;
    show(0);
    return el('div', {},
        filter.node,
        el('div', { class: 'dalel-scroll' },
            el('table', { class: 'table dalel-table dalel-items' },
                el('thead', {}, el('tr', {},
                    el('th', { scope: 'col' }, '№'),
                    el('th', { scope: 'col' }, t('items.presented')),
                    el('th', { scope: 'col' }, t('items.answer')))),
                body)),
        pages.node);
}
