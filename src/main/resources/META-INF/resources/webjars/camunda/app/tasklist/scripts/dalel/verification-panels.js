/*
 * Panels around the verifier's items; see panels.js for their shape.
 */
import { button, el, fill } from './dom.js';
import { itemTitle } from './item-view.js';
import { itemsTable } from './items-table.js';
import { listenForHelp, showKeys } from './key-legend.js';
import { showSnapshots } from './link-snapshots.js';
import { pointsOfVerdicts } from './points-verdicts.js';
import { t } from './texts.js';

const ACCEPTED = 'ACCEPTED';

/** Why the reader can only read. */
export function notYours({ verdicts }) {
    return !verdicts.editable && {
        place: 'above',
        node: el('p', { class: 'dalel-hint' },
            verdicts.givenTo ? t('verification.givenTo', { name: verdicts.givenTo }) : t('verification.notYours'))
    };
}

/** What the body made of what was returned: how many items it corrected, and which it took back. */
export function sinceReturn({ verdicts, shape }) {
    const { changes } = verdicts;
    const withdrawn = changes.filter(change => change.withdrawn);
    const corrected = changes.length - withdrawn.length;
    return changes.length > 0 && {
        place: 'above',
        node: el('section', { class: 'dalel-hint', 'aria-label': t('change.title') },
            corrected > 0 && el('p', {}, t('change.corrected', { count: corrected })),
            withdrawn.length > 0 && el('p', {}, t('change.withdrawn', { count: withdrawn.length }), ' ',
                withdrawn.map(({ before }, index) => [index > 0 && '; ', el('del', {}, itemTitle(before, shape))])))
    };
}

/** How many items are decided on. */
export function decidedCount({ decisions }) {
    const node = el('p', { class: 'dalel-count', 'aria-live': 'polite' });
    const show = () => fill(node, t('verification.decided', { decided: decisions.items.length - decisions.undecided.length, all: decisions.items.length }));
    show();
    return { place: 'tools', node, changed: show };
}

/** Accepts what is not decided yet, and says how much that was; it can be taken back at once. */
export function acceptRest({ decisions, list }) {
    if (decisions.items.length === 0) {
        return null;
    }
    const press = button('', accept);
    const done = el('span', { class: 'dalel-quiet', role: 'status', 'aria-live': 'polite' });

    function show() {
        const left = decisions.undecided.length;
        fill(press, left > 0 ? t('verification.acceptRestOf', { count: left }) : t('verification.acceptRest'));
        press.disabled = left === 0;
    }

    function accept() {
        const { items, undo } = decisions.markRest(ACCEPTED);
        const marked = items.filter(item => item.marks?.length > 0).length;
        const back = button(t('verification.restUndo'), () => {
            undo();
            fill(done);
            list.showUndecided();
        }, { class: 'btn btn-link' });
        fill(done, t('verification.restAccepted', { count: items.length }), marked > 0 && ` ${t('verification.restMarked', { count: marked })}`, ' ', back);
        back.focus();
    }

    show();
    return { place: 'tools', node: el('span', { class: 'dalel-accept-rest' }, press, ' ', done), changed: show };
}

/** Leads to what is not decided yet. */
export function nextUndecided({ decisions, list }) {
    return decisions.items.length > 1 && {
        place: 'tools', node: button(t('verification.nextUndecided'), () => list.showUndecided(list.current))
    };
}

/** What the keys do. */
export function keys({ decisions }) {
    return decisions.items.length > 0 && {
        place: 'tools', node: button(t('keys.open'), showKeys, { class: 'btn btn-link' }), leave: listenForHelp()
    };
}

/** What was kept of the pages behind links; beside each link, and here what is to be said of all. */
export const snapshots = ({ path, verdicts }) => ({ place: 'above', node: showSnapshots(path, verdicts.editable) });

/** What the verdicts give in points, as far as they are saved. */
export function points({ path, verdicts }) {
    if (!verdicts.editable) {
        return null;
    }
    const { node, refresh } = pointsOfVerdicts(path);
    refresh();
    return { place: 'below', node, saved: refresh };
}

/** What was decided in earlier rounds, or by others. */
export function settledItems({ settled, shape }) {
    return settled.length > 0
        && { place: 'below', node: el('section', {}, el('h4', {}, t('verification.settled')), itemsTable(settled, shape)) };
}
