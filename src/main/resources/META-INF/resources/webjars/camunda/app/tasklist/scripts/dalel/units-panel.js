/*
 * Panels that tell which of the units that count for an indicator are shown by now; see panels.js for their shape.
 */
import { el, fill } from './dom.js';
import { t } from './texts.js';

const COUNT_AFTER_MS = 400;

/** How many of the units have a row by now, where each has one of its own from the start. */
export function unitsFilled({ shape, rows, fixedUnits }) {
    if (fixedUnits.length === 0) {
        return null;
    }
    const node = el('p', { class: 'dalel-count', 'aria-live': 'polite' });
    const covered = shape.units.length - fixedUnits.length;
    return counted('tools', node, () => fill(node, t('evidence.filled', { filled: rows.filledUnits + covered, all: shape.units.length })));
}

/** Which units have one, where the table does not say so by itself. */
export function unitsShown({ shape, rows, correcting }) {
    if (correcting || shape.onePerUnit || shape.units.length === 0) {
        return null;
    }
    const summary = el('summary', {});
    const list = el('ul', {});
    return counted('above', el('details', { class: 'dalel-details' }, summary, list), () => {
        const inTable = new Set(rows.data().map(row => row.unit));
        const stateOf = unit => (unit.covered ? 'units.covered' : inTable.has(unit.id) ? 'units.inTable' : 'units.open');
        const open = shape.units.filter(unit => stateOf(unit) === 'units.open');
        fill(summary, t('units.shown', { shown: shape.units.length - open.length, all: shape.units.length }));
        fill(list, shape.units.map(unit => el('li', {}, unit.name, ' — ', el('span', { class: 'dalel-quiet' }, t(stateOf(unit))))));
    });
}

/** Counts now and soon after each change. */
function counted(place, node, count) {
    let timer;
    count();
    return {
        place,
        node,
        changed: () => {
            clearTimeout(timer);
            timer = setTimeout(count, COUNT_AFTER_MS);
        }
    };
}
