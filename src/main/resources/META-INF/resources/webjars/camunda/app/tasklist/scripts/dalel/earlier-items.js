/*
 * Taking items of the latest earlier quarter over into the draft. They are submitted and verified anew.
 */
import { get, post } from './api.js';
import { openDialog } from './dialog.js';
import { button, el, fill, freshId } from './dom.js';
import { quarterName } from './format.js';
import { itemTitle, itemView } from './item-view.js';
import { t } from './texts.js';
import { verdictView } from './verdict-view.js';

/** A panel (see panels.js) with a button that opens the list of what can be taken over; empty while there is nothing. */
export function earlierItems({ path, shape, autosave, restart, correcting }) {
    if (correcting) {
        return null;
    }
    const node = el('span');
    get(`${path}/earlier-items`).then(({ quarter, items }) => items.length > 0 && fill(node,
        button(t('earlier.open', { quarter: quarterName(quarter), count: items.filter(offered => !offered.inDraft).length }),
            () => choose(path, shape, autosave, restart, quarter, items))),
    refusal => console.error(refusal));
    return { place: 'tools', node };
}

function choose(path, shape, autosave, onCarried, quarter, items) {
    const entries = items.map(offered => ({
        offered,
        box: el('input', { type: 'checkbox', id: freshId(), checked: offered.suggested, disabled: offered.inDraft })
    }));
    const free = entries.filter(({ offered }) => !offered.inDraft);
    const all = el('input', { type: 'checkbox', checked: free.every(({ box }) => box.checked), disabled: free.length === 0 });
    const confirm = button('', carry, { class: 'btn btn-primary' });
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', hidden: true });

    const chosen = () => free.filter(({ box }) => box.checked).map(({ offered }) => offered.item.versionId);

    function count() {
        fill(confirm, t('earlier.carry', { count: chosen().length }));
        confirm.disabled = chosen().length === 0;
    }

    async function carry() {
        confirm.disabled = true;
        try {
            await autosave.flush();
            await post(`${path}/earlier-items`, { revision: autosave.revision, versions: chosen() });
            dialog.close();
            onCarried();
        } catch (refusal) {
            fill(trouble, el('p', {}, refusal.message));
            trouble.hidden = false;
            confirm.disabled = false;
        }
    }

    all.addEventListener('change', () => free.forEach(({ box }) => {
        box.checked = all.checked;
    }));
    const list = el('div', { class: 'dalel-choices', on: { change: count } },
        free.length > 1 && el('label', { class: 'dalel-check' }, all, ' ', t('earlier.all')),
        entries.map(entry => choiceOf(entry, shape)));
    const dialog = openDialog(t('earlier.title', { quarter: quarterName(quarter) }),
        [el('p', { class: 'dalel-quiet' }, t('earlier.hint')), list, trouble], [confirm]);
    count();
}

function choiceOf({ offered, box }, shape) {
    const { item, inDraft, faults, record } = offered;
    return el('article', { class: 'dalel-card' },
        el('h4', {}, box, ' ', el('label', { for: box.id }, itemTitle(item, shape))),
        el('p', { class: 'dalel-quiet' }, t('earlier.record', { record })),
        inDraft && el('p', { class: 'dalel-hint' }, t('earlier.inDraft')),
        !inDraft && faults.length > 0 && el('div', { class: 'dalel-hint' }, el('p', {}, t('earlier.mend')), el('ul', {}, faults.map(fault => el('li', {}, fault)))),
        el('details', {}, el('summary', {}, t('earlier.content')), itemView(item)),
        verdictView(item.verdict));
}
