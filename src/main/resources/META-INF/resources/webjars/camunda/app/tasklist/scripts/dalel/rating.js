/*
 * The supervisor's control before a rating is published: the places by kind of body.
 */
import { get } from './api.js';
import { el, fill } from './dom.js';
import { moment, points, quarterName } from './format.js';
import { t } from './texts.js';

/** The control of the task approveRating; see mount.js for its shape. */
export async function ratingToApprove(root, { variables }) {
    const rating = await get(`cycles/${variables.cycleId}/rating`);
    fill(root,
        el('header', { class: 'dalel-head' },
            el('h3', {}, t('rating.title')),
            el('p', { class: 'dalel-quiet' }, rating.quarter && `${quarterName(rating.quarter)} · `,
                t('rating.computedAt', { number: rating.number, when: moment(rating.computedAt) }))),
        rating.kinds.map(({ title, places }) => [
            el('h4', {}, title),
            el('table', { class: 'table dalel-table' },
                el('thead', {}, el('tr', {}, ['place', 'body', 'award', 'deduction', 'total'].map(name =>
                    el('th', { scope: 'col', class: name === 'body' ? null : 'dalel-figure' }, t(`rating.column.${name}`))))),
                el('tbody', {}, places.map(place => el('tr', {},
                    el('td', { class: 'dalel-figure' }, place.place),
                    el('th', { scope: 'row' }, place.name),
                    el('td', { class: 'dalel-figure' }, points(place.award)),
                    el('td', { class: 'dalel-figure' }, points(place.deduction)),
                    el('td', { class: 'dalel-figure' }, el('strong', {}, points(place.total)))))))
        ]));
    return { completeLabel: t('complete.rating') };
}
