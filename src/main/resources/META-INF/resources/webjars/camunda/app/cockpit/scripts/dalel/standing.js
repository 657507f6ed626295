/*
 * How states and risks are told: by a mark and a word, and besides by colour.
 */
import { el } from '../../../tasklist/scripts/dalel/dom.js';
import { moment } from '../../../tasklist/scripts/dalel/format.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';

/** Where an indicator can stand, in the order of its way. */
export const STANDINGS = [
    'NOT_STARTED', 'DRAFTED', 'AWAITING_APPROVAL', 'SUBMITTED', 'IN_VERIFICATION', 'RETURNED', 'VERIFIED', 'NOTHING_TO_SUBMIT',
    'NOT_SUBMITTED'
];

/** Kinds of bodies, in the order in which they are always named. */
export const KINDS = ['CGO', 'OBLAST', 'CITY', 'KGS'];

const MARKS = {
    NOT_STARTED: '○', DRAFTED: '✎', AWAITING_APPROVAL: '☐', SUBMITTED: '↥', IN_VERIFICATION: '◐', RETURNED: '↩', VERIFIED: '✓',
    NOTHING_TO_SUBMIT: '∅', NOT_SUBMITTED: '✕', NOT_DUE: '–', OVERDUE: '!', EXTENDED: '⇥',
    URGENT: '▲', SOON: '△', CALM: '·', DONE: '✓'
};

/** The mark of a state or a risk; whoever does not see it reads the word beside it. */
export const mark = name => el('span', { class: 'dalel-mark', 'aria-hidden': 'true' }, MARKS[name]);

export const kindOf = kind => t(`kind.${kind.toUpperCase()}`);

/** An indicator's state, with what is urgent about it. */
export function standing({ standing: name, overdue, extended }) {
    return [
        el('span', { class: `dalel-standing dalel-standing-${name}` }, mark(name), ' ', t(`standing.${name}`)),
        overdue && el('strong', { class: 'dalel-overdue' }, ' ', mark('OVERDUE'), ' ', t('watch.overdue')),
        extended && el('span', { class: 'dalel-quiet' }, ' ', mark('EXTENDED'), ' ', t('watch.extended'))
    ];
}

/** A deadline with the working days that are left. */
export function deadline({ due, daysLeft }) {
    return due && [moment(due), daysLeft !== null && el('span', { class: 'dalel-quiet' }, ' · ', t('deadline.left', { count: daysLeft }))];
}
