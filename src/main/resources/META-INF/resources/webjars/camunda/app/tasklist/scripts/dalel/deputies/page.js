/*
 * The page «Замещения»: who stands in for whom, naming and dismissing a deputy.
 */
import { get, post } from '../api.js';
import { dateInput, isUnreadable } from '../date-input.js';
import { button, choice, el, fill, labelled } from '../dom.js';
import { day } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { t } from '../texts.js';

const root = document.getElementById('deputies');
const news = el('div', { role: 'status' });

async function start() {
    const view = await get('deputies');
    fill(root,
        el('h1', {}, t('deputies.title')),
        el('p', { class: 'dalel-quiet' }, t('deputies.hint')),
        news,
        view.deputies.length === 0 ? el('p', {}, t('deputies.none')) : table(view.deputies),
        view.absences.length > 0 && namingForm(view));
}

function table(deputies) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('deputies.title') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['person', 'role', 'deputy', 'days', 'namedBy', 'act'].map(name =>
                el('th', { scope: 'col' }, t(`deputies.column.${name}`))))),
            el('tbody', {}, deputies.map(deputy => el('tr', {},
                el('th', { scope: 'row' }, deputy.person),
                el('td', {}, deputy.roleTitle, deputy.bodyName && el('span', { class: 'dalel-quiet' }, ` · ${deputy.bodyName}`)),
                el('td', {}, deputy.deputy),
                el('td', {}, t('deputies.days', { from: day(deputy.from), to: day(deputy.to) }), ' ',
                    deputy.endedBy ? el('span', { class: 'dalel-quiet' }, t('deputies.endedBy', { name: deputy.endedBy }))
                        : deputy.atWork && el('strong', {}, t('deputies.now'))),
                el('td', {}, deputy.namedBy),
                el('td', {}, deputy.dismissable && dismissal(deputy)))))));
}

/** Asks once more in the place of the button. */
function dismissal(deputy) {
    const what = t('deputies.of', { person: deputy.person, deputy: deputy.deputy });
    const place = el('span');
    const offer = () => fill(place, button(t('deputies.dismiss'), ask, { 'aria-label': `${t('deputies.dismiss')}: ${what}` }));

    function ask() {
        const sure = button(t('deputies.doDismiss'), dismiss, { class: 'btn btn-primary' });
        fill(place, sure, ' ', button(t('deputies.leave'), offer));
        sure.focus();
    }

    async function dismiss() {
        try {
            await post(`deputies/${deputy.id}/dismissal`);
            await start();
            fill(news, el('p', { class: 'dalel-done' }, t('deputies.dismissed', { what })));
        } catch (refusal) {
            offer();
            fill(news, el('p', { class: 'dalel-trouble' }, refusal.message));
        }
    }

    offer();
    return place;
}

function namingForm({ today, absences }) {
    const person = choice(absences.map((absence, index) => ({ value: String(index), label: labelOf(absence) })), '0', {}, t('deputies.choose'));
    const place = el('div');
    const from = dateInput(t('deputies.from'));
    const to = dateInput(t('deputies.to'));
    from.set(today);
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    const go = button(t('deputies.name'), name, { class: 'btn btn-primary' });
    let deputy = choice([]);

    const absence = () => absences[person.value] ?? {};

    async function offerDeputies() {
        const { person: away, role, body } = absence();
        try {
            const candidates = away ? await post('deputies/candidates', { person: away, role, body }) : [];
            deputy = choice(candidates.map(each => ({ value: each.person, label: each.name })), '', {}, t('deputies.choose'));
            fill(trouble);
            fill(place, labelled(t('deputies.deputy'), deputy,
                away && candidates.length === 0 && el('p', { class: 'dalel-quiet' }, t('deputies.nobody'))));
        } catch (refusal) {
            fill(trouble, refusal.message);
        }
    }

    async function name() {
        const { person: away, role, body } = absence();
        const [first, last] = [from.get(), to.get()];
        if (isUnreadable(first) || isUnreadable(last)) {
            (isUnreadable(first) ? from : to).control.focus();
            return;
        }
        go.disabled = true;
        try {
            await post('deputies', { person: away, role, body, deputy: deputy.value || null, from: first, to: last });
            const what = t('deputies.of', { person: absence().name, deputy: deputy.selectedOptions[0].label });
            await start();
            fill(news, el('p', { class: 'dalel-done' }, t('deputies.named', { what, from: day(first), to: day(last) })));
        } catch (refusal) {
            go.disabled = false;
            fill(trouble, refusal.message);
        }
    }

    person.addEventListener('change', offerDeputies);
    offerDeputies();
    return el('section', { class: 'dalel-panel', 'aria-label': t('deputies.form') },
        el('h4', {}, t('deputies.form')),
        el('div', { class: 'dalel-grid' },
            labelled(t('deputies.person'), person), place, dated('deputies.from', from), dated('deputies.to', to)),
        trouble,
        el('p', {}, go));
}

/** The input names itself to screen readers. */
function dated(key, input) {
    return el('div', { class: 'dalel-field' }, el('span', { class: 'dalel-label', 'aria-hidden': 'true' }, t(key)), input.node);
}

function labelOf({ name, roleTitle, bodyName, own }) {
    return [own ? t('deputies.self', { name }) : name, roleTitle, bodyName].filter(Boolean).join(' · ');
}

orTrouble(root, start);
