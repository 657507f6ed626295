/*
 * What was typed and not submitted in time: it stays to be read, marked as what it is.
 */
import { el } from './dom.js';
import { itemTitle, itemView } from './item-view.js';
import { t } from './texts.js';

const NOT_SUBMITTED = 'NOT_SUBMITTED';

/** Whether the term passed without a submission, be it tidied up already or not. */
const isTooLate = ({ outcome, state, deadline }) =>
    outcome === NOT_SUBMITTED || state === 'OPEN' && new Date(deadline) < new Date();

/**
 * The draft, to be read; nothing where it was submitted or can be still.
 *
 * @param {object} submission as the control gets it
 * @param {RowShape} shape which knows what units and categories are called
 */
export function notSubmitted(submission, shape) {
    if (!isTooLate(submission)) {
        return null;
    }
    const { rows, files } = submission.draft;
    return el('section', { class: 'dalel-not-submitted' },
        el('h4', {}, t('notSubmitted.title')),
        el('p', {}, t(rows.length > 0 ? 'notSubmitted.draft' : 'notSubmitted.none')),
        rows.map(row => el('article', { class: 'dalel-card' },
            el('p', {}, el('strong', {}, itemTitle(row, shape))),
            itemView({ ...row, files: (row.files || []).map(id => files.find(file => file.id === id)).filter(Boolean) }))));
}
