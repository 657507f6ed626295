/*
 * Turning the pages of a long table.
 */
import { button, choice, el, fill } from './dom.js';
import { t } from './texts.js';

/**
 * @param {number} size rows of one page
 * @param {function(number)} onPage told the page that is wanted, from 0
 * @returns {{node: Element, show: function(number, number)}} the bar, and what shows it for a page and a number of rows
 */
export function pager(size, onPage) {
    const node = el('nav', { class: 'dalel-pager', 'aria-label': t('pager.label') });

    function show(page, all) {
        const pages = Math.ceil(all / size);
        node.hidden = pages < 2;
        if (node.hidden) {
            return;
        }
        const range = index => t('pager.range', { from: index * size + 1, to: Math.min((index + 1) * size, all), all });
        const select = choice(Array.from({ length: pages }, (none, index) => ({ value: String(index), label: range(index) })), String(page),
            { 'aria-label': t('pager.label') });
        select.firstChild.remove();
        select.addEventListener('change', event => {
            event.stopPropagation();
            onPage(Number(select.value));
        });
        fill(node,
            button('‹', () => onPage(page - 1), { title: t('pager.previous'), 'aria-label': t('pager.previous'), disabled: page === 0 }),
            select,
            button('›', () => onPage(page + 1), { title: t('pager.next'), 'aria-label': t('pager.next'), disabled: page === pages - 1 }));
    }

    return { node, show };
}
