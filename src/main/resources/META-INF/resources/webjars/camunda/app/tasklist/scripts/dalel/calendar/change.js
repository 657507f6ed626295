/*
 * Changing the calendar: what is to be changed, then what moves with it, then the confirmation.
 */
import { post } from '../api.js';
import { dateInput, isUnreadable } from '../date-input.js';
import { button, choice, el, fill, labelled } from '../dom.js';
import { day as written } from '../format.js';
import { t } from '../texts.js';
import { movesTable } from './moves.js';

const KINDS = ['HOLIDAY', 'DAY_OFF', 'WORKED_WEEKEND', 'ORDINARY'];
const CONFLICT = 409;
const LONGEST_TEXT = 300;

/**
 * The form for one day.
 *
 * @param {function(object): void} done told what was changed
 * @returns {{node: Element, choose: function(string, object)}} choose takes a day into the form, with what is said of it so far
 */
export function dayForm(done) {
    const date = dateInput(t('calendar.form.day'));
    const kind = choice(KINDS.map(value => ({ value, label: t(`calendar.kind.${value}`) })), '', {}, t('calendar.form.choose'));
    const moves = el('input', { type: 'checkbox', checked: true });
    const movesField = el('div', { class: 'dalel-field', hidden: true }, el('label', {}, moves, ' ', t('calendar.form.moves')));
    const name = text();
    const source = text();
    const panel = stages(() => {
        const typed = date.get();
        if (isUnreadable(typed)) {
            date.control.focus();
            return null;
        }
        return { days: [{ day: typed || null, kind: kind.value || null, moves: moves.checked, name: name.value, source: source.value }] };
    }, () => done(written(date.get())));

    const adapt = () => {
        movesField.hidden = kind.value !== 'HOLIDAY';
    };
    kind.addEventListener('change', adapt);
    const node = el('section', { class: 'dalel-panel', 'aria-label': t('calendar.form') },
        el('h4', {}, t('calendar.form')),
        el('div', { class: 'dalel-grid' },
            el('div', { class: 'dalel-field' }, el('span', { class: 'dalel-label', 'aria-hidden': 'true' }, t('calendar.form.day')), date.node),
            labelled(t('calendar.form.kind'), kind),
            labelled(t('calendar.form.name'), name),
            labelled(t('calendar.form.source'), source)),
        movesField,
        panel.node);
    return {
        node,
        choose: (chosen, mark) => {
            date.set(chosen);
            kind.value = mark ? mark.kind : '';
            name.value = mark?.name ?? '';
            source.value = mark?.source ?? '';
            moves.checked = mark ? mark.moves : true;
            adapt();
            panel.reset();
            node.scrollIntoView({ block: 'nearest' });
            kind.focus();
        }
    };
}

/** The form for a year that is not known yet. */
export function yearForm(proposed, done) {
    const year = el('input', { class: 'form-control dalel-narrow', inputmode: 'numeric', maxlength: 4, value: String(proposed) });
    const source = text();
    const ait = dateInput(t('calendar.year.ait'));
    const panel = stages(() => {
        const day = ait.get();
        if (isUnreadable(day)) {
            ait.control.focus();
            return null;
        }
        return {
            year: Number(year.value) || 0,
            yearSource: source.value,
            days: day ? [{ day, kind: 'HOLIDAY', moves: false, name: t('calendar.year.aitName'), source: source.value }] : []
        };
    }, () => done(year.value, Number(year.value)));
    return el('section', { class: 'dalel-panel', 'aria-label': t('calendar.year') },
        el('h4', {}, t('calendar.year')),
        el('p', { class: 'dalel-quiet' }, t('calendar.year.hint')),
        el('div', { class: 'dalel-grid' },
            labelled(t('calendar.year.number'), year),
            labelled(t('calendar.form.source'), source),
            el('div', { class: 'dalel-field' }, el('span', { class: 'dalel-label', 'aria-hidden': 'true' }, t('calendar.year.ait')), ait.node)),
        panel.node);
}

const text = () => el('input', { type: 'text', class: 'form-control', maxlength: LONGEST_TEXT });

/** Look first, then confirm. What is confirmed is what was looked at: typing anew in between does not change it. */
function stages(wishOf, done) {
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    const place = el('div', { role: 'status' });
    const look = button(t('calendar.look'), () => plan(wishOf()), { class: 'btn btn-primary' });

    async function plan(wish, why) {
        if (!wish) {
            return;
        }
        look.disabled = true;
        fill(trouble, why);
        try {
            show(wish, await post('calendar/plan', wish));
        } catch (refusal) {
            fill(place);
            fill(trouble, refusal.message);
        }
        look.disabled = false;
    }

    function show(wish, { version, fingerprint, moves }) {
        const confirm = button(t('calendar.confirm'), change, { class: 'btn btn-primary' });

        async function change() {
            confirm.disabled = true;
            try {
                await post('calendar/changes', { wish, version, fingerprint });
                reset();
                await done();
            } catch (refusal) {
                if (refusal.status === CONFLICT) {
                    await plan(wish, refusal.message);
                } else {
                    confirm.disabled = false;
                    fill(trouble, refusal.message);
                }
            }
        }

        fill(place,
            el('h4', {}, moves.length === 0 ? t('calendar.movesNone') : t('calendar.movesCount', { count: moves.length })),
            moves.length > 0 && movesTable(moves),
            el('p', {}, confirm, ' ', button(t('calendar.leave'), reset)));
        confirm.focus();
    }

    function reset() {
        fill(place);
        fill(trouble);
    }

    return { node: el('div', {}, el('p', {}, look), trouble, place), reset };
}
