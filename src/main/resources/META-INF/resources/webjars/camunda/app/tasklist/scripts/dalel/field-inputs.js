/*
 * One input per kind of field of an evidence row. Each tells its value (undefined = nothing given) and takes one.
 */
import { dateInput } from './date-input.js';
import { choice, el } from './dom.js';
import { month } from './format.js';
import { linksInput } from './links-input.js';

const LONGEST_TEXT = 1000;

/**
 * @param {string} name of the field
 * @param {RowShape} shape of the rows
 * @param {string} label said to people who cannot see the column's head
 * @returns {{node: Element, get: function(): *, set: function(*), control: Element}} the input; `control` takes focus and
 *     carries the mark of an error
 */
export function fieldInput(name, shape, label) {
    switch (name) {
        case 'unit':
            return plain(choice(shape.units.map(unit => ({ value: unit.id, label: unit.name })), '', { 'aria-label': label }, shape.withoutUnit));
        case 'category':
            return plain(choice(shape.categories.map(each => ({ value: each.code, label: each.title })), '', { 'aria-label': label }));
        case 'month':
            return plain(choice(shape.months.map(each => ({ value: each, label: month(each) })), '', { 'aria-label': label }));
        case 'quantity':
            return wholeNumber(label);
        case 'eventDate':
        case 'documentDate':
        case 'validUntil':
            return dateInput(label);
        case 'links':
            return linksInput(label, shape.linksExpected);
        case 'comment':
            return plain(el('textarea', { class: 'form-control', rows: 2, 'aria-label': label, maxlength: LONGEST_TEXT }));
        default:
            return plain(el('input', { type: 'text', class: 'form-control', 'aria-label': label, maxlength: LONGEST_TEXT }));
    }
}

function plain(input) {
    return {
        node: input,
        control: input,
        get: () => input.value.trim() || undefined,
        set: value => {
            input.value = value ?? '';
        }
    };
}

function wholeNumber(label) {
    const input = el('input', { type: 'number', min: 0, step: 1, class: 'form-control dalel-number', 'aria-label': label, inputmode: 'numeric' });
    return {
        node: input,
        control: input,
        get: () => (input.value === '' ? undefined : Number(input.value)),
        set: value => {
            input.value = value ?? '';
        }
    };
}
