/*
 * A line of a score sheet: the points and, opened, the arithmetic that led to them.
 */
import { el } from './dom.js';
import { points } from './format.js';
import { t } from './texts.js';

const SCORED = 'SCORED';

/** Points of a line as written in the sheet. */
export function pointsOf(line) {
    return el('span', { class: `dalel-points${String(line.points).startsWith('-') ? ' dalel-minus' : ''}` },
        line.status === SCORED ? points(line.points) : t(`score.status.${line.status}`));
}

/** The arithmetic of a line, step by step. */
export function arithmetic(line) {
    return el('ul', { class: 'dalel-steps' }, (line.explanation || []).map(step => el('li', {}, step)));
}

/** Award, deduction and total of a version. */
export function sums({ award, deduction, total }) {
    return el('dl', { class: 'dalel-sums' },
        [['score.award', award], ['score.deduction', deduction], ['score.total', total]].map(([label, value]) =>
            el('div', {}, el('dt', {}, t(label)), el('dd', {}, points(value)))));
}
