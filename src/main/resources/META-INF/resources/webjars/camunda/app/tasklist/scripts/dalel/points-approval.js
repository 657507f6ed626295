/*
 * What the head of a body approves comes to in points, and what is missing in it.
 */
import { get, post } from './api.js';
import { el, fill } from './dom.js';
import { pointsPanel } from './points-panel.js';
import { latestOf, missingList } from './points-view.js';
import { t } from './texts.js';

/** The points of the submission of the open task. */
export const pointsOfHandedOver = path => pointsPanel({ path, chosenAct: () => 'EVIDENCE', whenChosen: () => {} }).node;

/**
 * Cells for a list of submissions of one body, filled as soon as the figures are there: nobody waits for them to approve.
 *
 * @param {string} assessment of the body
 * @returns {function(string): Element} gives the cell of a submission
 */
export function pointsCells(assessment) {
    const forecasts = get(`assessments/${assessment}/forecast`);
    return submission => {
        const cell = el('td', {});
        forecasts.then(
            lines => fill(cell, inShort(lines.find(line => line.submission === submission))),
            refusal => fill(cell, el('span', { class: 'dalel-quiet' }, t('points.failed', { reason: refusal.message }))));
        return cell;
    };
}

/**
 * What everything that is ticked comes to, added up by the server.
 *
 * @param {string} assessment of the body
 * @returns {{node: Element, show: function(Array<string>)}} the line, and what is told which submissions are ticked
 */
export function sumOfChosen(assessment) {
    const node = el('p', { role: 'status' });
    let chosen = [];
    const ask = latestOf(
        () => post(`desk/${assessment}/approval-outlook`, { submissions: chosen }),
        ({ total }) => fill(node, t('approval.sum'), ' ', el('strong', {}, total)),
        refusal => fill(node, el('span', { class: 'dalel-quiet' }, t('points.failed', { reason: refusal.message }))));
    return {
        node,
        show: submissions => {
            chosen = submissions;
            ask();
        }
    };
}

function inShort({ points, possible, missing }) {
    return [
        el('strong', { class: 'dalel-points' }, points), ' ', el('span', { class: 'dalel-quiet' }, t('points.ofPossible', { possible })),
        missing.length > 0 && missingList(missing)
    ];
}
