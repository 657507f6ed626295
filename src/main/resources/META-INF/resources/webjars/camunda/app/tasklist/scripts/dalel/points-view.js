/*
 * How points that are told beforehand look. Every figure and sentence is the server's.
 */
import { el } from './dom.js';

/** Figures beside each other, each under what it is. */
export function figures(pairs) {
    return el('dl', { class: 'dalel-sums' }, pairs.map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))));
}

/** What is missing, with what each costs. */
export function missingList(missing) {
    return el('ul', { class: 'dalel-missing' },
        missing.map(each => el('li', {}, each.text, ' ', el('strong', { class: 'dalel-loss' }, each.points))));
}

/** What else there is to know. */
export const notesOf = forecast => forecast.notes.map(note => el('p', { class: 'dalel-quiet' }, note));

/**
 * Keeps the last of several questions: an answer that a later question has overtaken is dropped, and one that says nothing
 * new is not shown anew, so that nobody is read the same figures twice.
 *
 * @param {function(): Promise<object>} ask asks the server
 * @param {function(object)} show told each answer that is new
 * @param {function(Error)} fail told of a refusal: figures that may be out of date are worse than none
 * @returns {function(): Promise<void>} asks again
 */
export function latestOf(ask, show, fail) {
    let asked = 0;
    let shown = '';
    return async () => {
        asked += 1;
        const own = asked;
        try {
            const answer = await ask();
            const content = JSON.stringify(answer);
            if (own === asked && content !== shown) {
                shown = content;
                show(answer);
            }
        } catch (refusal) {
            if (own === asked) {
                shown = '';
                fail(refusal);
            }
        }
    };
}
