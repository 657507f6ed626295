/*
 * What a submission comes to in points, beside the officer's table: now, with the next step, and at most.
 */
import { get } from './api.js';
import { el, fill } from './dom.js';
import { figures, latestOf, missingList, notesOf } from './points-view.js';
import { t } from './texts.js';

const EVIDENCE = 'EVIDENCE';
const NOT_FOUND = 404;

/** What the submission comes to if this is done with it now, by the draft as it is saved. */
export const forecastOf = (path, act) => get(`${path}/forecast?act=${act}`);

/** Panel with all that is to be said of points, see panels.js; it is brought in line with each saved draft. */
export function pointsPanel({ path, chosenAct, whenChosen }) {
    const content = el('div', { 'aria-live': 'polite' });
    const node = el('section', { class: 'dalel-forecast', hidden: true }, el('h4', {}, t('points.title')), content);
    const refresh = latestOf(
        () => forecastOf(path, chosenAct()),
        forecast => {
            node.hidden = false;
            fill(content, forecastView(forecast, t(chosenAct() === EVIDENCE ? `points.now.${forecast.basis}` : `confirm.points.${chosenAct()}`)));
        },
        refusal => {
            // Drafts are a body's own business: nobody else is told their points.
            node.hidden = refusal.status === NOT_FOUND;
            fill(content, el('p', { class: 'dalel-quiet' }, t('points.failed', { reason: refusal.message })));
        });
    refresh();
    whenChosen(refresh);
    return { place: 'above', node, saved: refresh };
}

/**
 * The points, what is possible, the next step, what is missing and what else would bring more.
 *
 * @param {string} label of the points
 */
export function forecastView(forecast, label) {
    return [
        figures([
            [label, forecast.points],
            [t('points.possible'), forecast.possible],
            [t('points.ifNothing'), forecast.ifNothing]
        ]),
        forecast.next && el('p', {}, t('points.next'), ' ', forecast.next.text, ' ', el('strong', { class: 'dalel-gain' }, forecast.next.gain)),
        forecast.missing.length > 0 && [el('p', {}, t('points.missing')), missingList(forecast.missing)],
        notesOf(forecast),
        forecast.others.length > 0 && el('details', { class: 'dalel-details' },
            el('summary', {}, t('points.others')),
            el('ul', {}, forecast.others.map(step => el('li', {}, step.text, ' ', el('strong', { class: 'dalel-gain' }, step.gain)))))
    ];
}
