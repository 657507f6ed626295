/*
 * Panels around the officer's table that tell of the submission as a whole; see panels.js for their shape.
 */
import { button, el } from './dom.js';
import { day, moment } from './format.js';
import { itemTitle } from './item-view.js';
import { itemsTable } from './items-table.js';
import { showSnapshots } from './link-snapshots.js';
import { t } from './texts.js';

/** What the head of the body said when sending it back. */
export function sentBack({ submission: { passage: { sentBack: back } } }) {
    return back && {
        place: 'above',
        node: el('div', { class: 'dalel-trouble' },
            el('p', {}, el('strong', {}, t('evidence.sentBack')), ' ',
                el('span', { class: 'dalel-quiet' }, t('item.submittedBy', { when: moment(back.at), who: back.by }))),
            el('p', { class: 'dalel-prose' }, back.comment))
    };
}

export function nilReturnHint({ submission, correcting }) {
    return submission.indicator.nilReturnAllowed && !correcting
        && { place: 'above', node: el('p', { class: 'dalel-hint' }, t('evidence.nilAllowed')) };
}

/** Holds the rows against the rules while nothing is submitted yet. */
export function checkButton({ check }) {
    return { place: 'tools', node: button(t('evidence.check'), check) };
}

/** Rows that stand beside those to be corrected. */
export function settledItems({ submission, shape, returned, correcting }) {
    const others = submission.items.filter(item => !returned.includes(item));
    return correcting && others.length > 0
        && { place: 'below', node: el('section', {}, el('h4', {}, t('evidence.settled')), itemsTable(others, shape)) };
}

/** What was kept of the pages behind links; beside each link, and here what is to be said of all. */
export const snapshots = ({ path }) => ({ place: 'below', node: showSnapshots(path, false) });

/** What earlier quarters of the year still bring. */
export function stillCounting({ submission, shape }) {
    const { stillCounting: items } = submission;
    return items.length > 0 && {
        place: 'below',
        node: el('details', { class: 'dalel-details' },
            el('summary', {}, t('evidence.stillCounting', { count: items.length })),
            el('ul', {}, items.map(item => el('li', {}, itemTitle(item, shape),
                item.documentNumber && ` · ${t('item.numberAndDate', { number: item.documentNumber, date: day(item.documentDate) })}`))))
    };
}
