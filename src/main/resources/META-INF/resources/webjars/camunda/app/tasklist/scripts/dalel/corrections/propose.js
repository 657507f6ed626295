/*
 * Proposing a correction: which units went, which came, and what that would do, before it is proposed.
 */
import { get, post } from '../api.js';
import { button, choice, el, fill, labelled } from '../dom.js';
import { t } from '../texts.js';
import { effectView } from './effect.js';

const KINDS = ['CLOSED', 'MERGED', 'SPLIT'];
const LONGEST_REASON = 2000;

/**
 * @param {Array} bodies that can be corrected: assessment, name
 * @param {function()} done told once a correction was proposed
 */
export function proposal(bodies, done) {
    if (bodies.length === 0) {
        return el('p', {}, t('corrections.noBodies'));
    }
    const body = choice(bodies.map(each => ({ value: each.assessment, label: each.name })), '', {}, t('corrections.choose'));
    const kind = choice(KINDS.map(each => ({ value: each, label: t(`corrections.kind.${each}`) })), '', {}, t('corrections.choose'));
    const reason = el('textarea', { class: 'form-control', rows: 2, maxlength: LONGEST_REASON });
    const units = el('div', { class: 'dalel-columns' });
    const effect = el('div', { role: 'status' });
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    const look = button(t('corrections.look'), () => ask(look, async () => fill(effect, effectView(await post('unit-corrections/effect', change())))));
    const go = button(t('corrections.propose'), () => ask(go, async () => {
        await post('unit-corrections', { ...change(), reason: reason.value });
        await done();
    }), { class: 'btn btn-primary' });
    let boxes = { removed: new Map(), added: new Map() };

    const ticked = group => [...boxes[group]].filter(([, box]) => box.checked).map(([id]) => id);
    const change = () => ({ assessment: body.value || null, kind: kind.value || null, removed: ticked('removed'), added: ticked('added') });

    async function ask(press, act) {
        fill(trouble);
        press.disabled = true;
        try {
            await act();
        } catch (refusal) {
            fill(effect);
            fill(trouble, refusal.message);
        } finally {
            press.disabled = false;
        }
    }

    async function showUnits() {
        fill(effect);
        const view = body.value ? await get(`unit-corrections/bodies/${body.value}`) : { units: [], candidates: [] };
        boxes = { removed: boxesOf(view.units), added: boxesOf(view.candidates) };
        fill(units, body.value && [
            group('corrections.removed', view.units, boxes.removed),
            view.candidates.length > 0
                ? group('corrections.added', view.candidates, boxes.added)
                : el('p', { class: 'dalel-quiet' }, t('corrections.noCandidates'))
        ]);
    }

    body.addEventListener('change', () => ask(body, showUnits));
    return el('section', { class: 'dalel-panel', 'aria-label': t('corrections.form') },
        el('h4', {}, t('corrections.form')),
        el('div', { class: 'dalel-grid' }, labelled(t('corrections.body'), body), labelled(t('corrections.kind'), kind)),
        units,
        labelled(t('corrections.reason'), reason),
        effect,
        trouble,
        el('p', {}, look, ' ', go));
}

const boxesOf = units => new Map(units.map(unit => [unit.id, el('input', { type: 'checkbox' })]));

function group(title, units, boxes) {
    return el('fieldset', {},
        el('legend', {}, t(title)),
        units.map(unit => el('div', {}, el('label', { class: 'dalel-check' }, boxes.get(unit.id), ' ', unit.name,
            el('span', { class: 'dalel-quiet' }, ` · ${unit.unitClass}`),
            unit.gone && el('strong', {}, ` · ${t('corrections.gone')}`)))));
}
