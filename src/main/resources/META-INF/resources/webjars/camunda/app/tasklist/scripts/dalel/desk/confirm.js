/*
 * Asking once more before an act, with what it will mean in points.
 */
import { button, el, fill } from '../dom.js';
import { points } from '../format.js';
import { t } from '../texts.js';
import { openDialog } from './dialog.js';

/**
 * @param {object} ask
 * @param {string} ask.title what is about to be done
 * @param {string} ask.lead what it leads to
 * @param {string} ask.sure what the person has to tick
 * @param {string} ask.label of the button that does it
 * @param {Node} [ask.more] what can be added to the act
 * @param {function(): Promise<{content: Array, possible: boolean}>} ask.foretell what it will mean, and whether any of it can be done
 * @param {function(): Promise} ask.act does it
 * @param {function(object)} ask.finished told the answer, once the dialog is gone
 */
export async function askToConfirm({ title, lead, sure, label, more, foretell, act, finished }) {
    const place = el('div', { role: 'status' }, t('desk.loading'));
    const trouble = el('p', { class: 'desk-trouble', role: 'alert', hidden: true });
    const box = el('input', { type: 'checkbox' });
    const go = button(label, perform, { class: 'btn btn-primary', disabled: true });

    async function perform() {
        if (!box.checked) {
            tell(t('desk.notConfirmed'));
            box.focus();
            return;
        }
        go.disabled = true;
        let answer;
        try {
            answer = await act();
        } catch (refusal) {
            tell(refusal.message);
            go.disabled = false;
            return;
        }
        dialog.close();
        await finished(answer);
    }

    function tell(sentence) {
        trouble.hidden = false;
        fill(trouble, sentence);
    }

    const dialog = openDialog(title, close => [
        el('p', {}, lead),
        place,
        more,
        el('label', { class: 'desk-sure' }, box, ' ', sure),
        trouble,
        el('p', { class: 'desk-actions' }, button(t('desk.cancel'), close, { class: 'btn' }), ' ', go)
    ]);

    try {
        const { content, possible } = await foretell();
        fill(place, content);
        go.disabled = !possible;
    } catch (refusal) {
        fill(place);
        tell(refusal.message);
    }
}

/** What an outlook on several indicators tells, with its last line. */
export function outlookOf(outlook, total) {
    return {
        content: [outlookTable(outlook), el('p', {}, el('strong', {}, total))],
        possible: outlook.lines.some(line => !line.refusal)
    };
}

function outlookTable(outlook) {
    return el('table', { class: 'figures' },
        el('thead', {}, el('tr', {},
            el('th', { scope: 'col' }, t('desk.column.indicator')),
            el('th', { scope: 'col' }, t('desk.column.missing')),
            el('th', { scope: 'col', class: 'number' }, t('desk.points')))),
        el('tbody', {}, outlook.lines.map(line => el('tr', {},
            el('th', { scope: 'row' }, el('span', { class: 'desk-code' }, line.code), ' ', line.title),
            el('td', {}, line.refusal
                ? el('span', { class: 'desk-refused' }, t('desk.willBeRefused'), ': ', line.refusal)
                : line.missing.length > 0 && el('ul', { class: 'desk-missing' }, line.missing.map(each =>
                    el('li', {}, each.text, ' ', el('span', { class: 'desk-loss' }, each.points))))),
            el('td', { class: 'number' }, line.refusal ? '' : points(line.points ?? ''))))));
}

/** Tells indicator by indicator what came of an act. */
export function showOutcomes(lead, outcomes, ...more) {
    openDialog(t('desk.outcome'), close => [
        el('p', {}, lead),
        el('ul', { class: 'desk-outcomes' }, outcomes.map(({ code, title, came, refused }) =>
            el('li', { class: refused ? 'desk-refused' : '' },
                el('span', { class: 'desk-code' }, code), ' ', title, el('span', { class: 'desk-came' }, came)))),
        ...more,
        el('p', { class: 'desk-actions' }, button(t('desk.close'), close, { class: 'btn btn-primary' }))
    ]);
}
