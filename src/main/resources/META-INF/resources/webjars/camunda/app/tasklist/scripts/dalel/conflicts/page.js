/*
 * The page «Конфликт интересов»: who must not decide about which body, declaring one's own conflict, recording and ending others'.
 */
import { get, post } from '../api.js';
import { dateInput, isUnreadable } from '../date-input.js';
import { button, choice, el, fill, labelled } from '../dom.js';
import { day, moment } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { t } from '../texts.js';

const MOST_CHARACTERS = 2000;

const root = document.getElementById('conflicts');
const news = el('div', { role: 'status' });

async function start() {
    const view = await get('conflicts');
    fill(root,
        el('h1', {}, t('conflicts.title')),
        el('p', { class: 'dalel-quiet' }, t('conflicts.hint')),
        news,
        el('h2', {}, t('conflicts.declared')),
        view.conflicts.length === 0
            ? el('p', {}, t('conflicts.none'))
            : table('conflicts.declared', ['person', 'body', 'kind', 'days', 'declaredBy', 'act'], view.conflicts.map(declared)),
        view.fromRegistry.length > 0 && [
            el('h2', {}, t('conflicts.fromRegistry')),
            el('p', { class: 'dalel-quiet' }, t('conflicts.fromRegistryHint', { count: view.formerYears })),
            table('conflicts.fromRegistry', ['person', 'body', 'role', 'until'], view.fromRegistry.map(known))],
        view.declares && declaring(view));
}

function table(title, columns, rows) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t(title) },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, columns.map(name => el('th', { scope: 'col' }, t(`conflicts.column.${name}`))))),
            el('tbody', {}, rows)));
}

function declared(conflict) {
    return el('tr', {},
        el('th', { scope: 'row' }, conflict.person),
        el('td', {}, conflict.body),
        el('td', {}, conflict.kind, conflict.grounds && el('p', { class: 'dalel-quiet dalel-prose' }, conflict.grounds)),
        el('td', {}, daysOf(conflict.from, conflict.to), ' ', conflict.holds && el('strong', {}, t('conflicts.now')),
            conflict.endedBy && el('p', { class: 'dalel-quiet dalel-prose' },
                t('conflicts.endedBy', { name: conflict.endedBy }), conflict.endReason && ` ${conflict.endReason}`)),
        el('td', {}, conflict.declaredBy, el('br'), el('span', { class: 'dalel-quiet' }, moment(conflict.declaredAt))),
        el('td', {}, conflict.endable && ending(conflict)));
}

function known({ person, body, from, to, until }) {
    return el('tr', {},
        el('th', { scope: 'row' }, person),
        el('td', {}, body),
        el('td', {}, daysOf(from, to)),
        el('td', {}, until ? day(until) : t('conflicts.whileHeld')));
}

const daysOf = (from, to) =>
    (to ? t('conflicts.days', { from: day(from), to: day(to) }) : t('conflicts.since', { from: day(from) }));

/** Asks for the reason in the place of the button. */
function ending(conflict) {
    const what = t('conflicts.of', conflict);
    const place = el('span');
    const offer = () => fill(place, button(t('conflicts.end'), ask, { 'aria-label': `${t('conflicts.end')}: ${what}` }));

    function ask() {
        const reason = el('textarea', { class: 'form-control', rows: 2, maxlength: MOST_CHARACTERS });
        const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
        fill(place,
            labelled(t('conflicts.endReason'), reason), trouble,
            button(t('conflicts.doEnd'), () => end(reason, trouble), { class: 'btn btn-primary' }), ' ',
            button(t('conflicts.leave'), offer));
        reason.focus();
    }

    async function end(reason, trouble) {
        try {
            await post(`conflicts/${conflict.id}/end`, { reason: reason.value });
            await start();
            fill(news, el('p', { class: 'dalel-done' }, t('conflicts.ended', { what })));
        } catch (refusal) {
            fill(trouble, refusal.message);
        }
    }

    offer();
    return place;
}

function declaring({ today, formerYears, people, bodies, kinds }) {
    const person = choice(people, people[0].value, {}, t('conflicts.choose'));
    const body = choice(bodies, '', {}, t('conflicts.choose'));
    const kind = choice(kinds, '', {}, t('conflicts.choose'));
    const from = dateInput(t('conflicts.from'));
    const to = dateInput(t('conflicts.to'));
    from.set(today);
    const grounds = el('textarea', { class: 'form-control', rows: 3, maxlength: MOST_CHARACTERS });
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    const go = button(t('conflicts.declare'), declare, { class: 'btn btn-primary' });

    async function declare() {
        const [first, last] = [from.get(), to.get()];
        if (isUnreadable(first) || isUnreadable(last)) {
            (isUnreadable(first) ? from : to).control.focus();
            return;
        }
        go.disabled = true;
        try {
            await post('conflicts', {
                person: person.value || null, body: body.value || null, kind: kind.value || null, grounds: grounds.value, from: first, to: last
            });
            const what = t('conflicts.of', { person: person.selectedOptions[0].label, body: body.selectedOptions[0].label });
            await start();
            fill(news, el('p', { class: 'dalel-done' }, t('conflicts.done', { what })));
        } catch (refusal) {
            go.disabled = false;
            fill(trouble, refusal.message);
        }
    }

    return el('section', { class: 'dalel-panel', 'aria-label': t('conflicts.form') },
        el('h4', {}, t('conflicts.form')),
        el('p', { class: 'dalel-quiet' }, t('conflicts.formHint')),
        el('div', { class: 'dalel-grid' },
            people.length > 1 && labelled(t('conflicts.person'), person),
            labelled(t('conflicts.body'), body), labelled(t('conflicts.kind'), kind),
            dated('conflicts.from', from, t('conflicts.fromHint')),
            dated('conflicts.to', to, t('conflicts.toHint', { count: formerYears }))),
        labelled(t('conflicts.grounds'), grounds),
        trouble,
        el('p', {}, go));
}

/** The input names itself to screen readers. */
function dated(key, input, hint) {
    return el('div', { class: 'dalel-field' },
        el('span', { class: 'dalel-label', 'aria-hidden': 'true' }, t(key)), input.node, el('p', { class: 'dalel-quiet' }, hint));
}

orTrouble(root, start);
