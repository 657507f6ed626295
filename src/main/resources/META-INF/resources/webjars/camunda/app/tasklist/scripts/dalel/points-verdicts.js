/*
 * What a verifier's verdicts will give in points, by the verdicts as they are saved.
 */
import { get } from './api.js';
import { el, fill } from './dom.js';
import { figures, latestOf, notesOf } from './points-view.js';
import { arithmetic } from './score-line.js';
import { t } from './texts.js';

/**
 * @param {string} path of the submission
 * @returns {{node: Element, refresh: function(): Promise<void>}} the panel, and what brings it in line with what is saved
 */
export function pointsOfVerdicts(path) {
    const content = el('div', { 'aria-live': 'polite' });
    const steps = el('div');
    const lines = el('details', { class: 'dalel-details', open: true }, el('summary', {}, t('score.arithmetic')), steps);
    const node = el('section', { class: 'dalel-forecast' }, el('h4', {}, t('points.verdicts')), content, lines);
    const refresh = latestOf(
        () => get(`${path}/verdict-forecast`),
        forecast => {
            fill(content,
                figures([
                    [t('points.withVerdicts'), forecast.points],
                    [t('points.everything'), forecast.everything],
                    [t('points.present'), forecast.present]
                ]),
                notesOf(forecast));
            fill(steps, arithmetic(forecast));
            lines.hidden = false;
        },
        refusal => {
            fill(content, el('p', { class: 'dalel-quiet' }, t('points.failed', { reason: refusal.message })));
            lines.hidden = true;
        });
    return { node, refresh };
}
