/*
 * «Что если»: a body's points under other facts. The scoring core computes them, and nothing is changed.
 */
import { get, post } from '../api.js';
import { button, choice, el, fill, labelled } from '../dom.js';
import { figures as sums } from '../points-view.js';
import { t } from '../texts.js';

/** Facts that are the body's own size: no act of an officer changes them. */
const WHOLES = ['total', 'headcount', 'departments', 'districts'];
const REPORT_STATES = ['current', 'outdated', 'absent'];

export async function whatIf({ id }) {
    const view = await get(`insight/assessments/${id}/what-if`);
    const changed = new Map();
    const result = el('div', { role: 'status' });
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    const fields = el('div', {});
    const line = choice(view.lines.map(each => ({ value: each.code, label: `${each.code} ${each.title}` })), '', {}, t('insight.choose'));
    let asked = 0;

    async function compute() {
        asked += 1;
        const own = asked;
        try {
            const found = await post(`insight/assessments/${id}/what-if`, { lines: [...changed].map(([code, facts]) => ({ code, facts })) });
            if (own === asked) {
                fill(trouble);
                fill(result, outcome(found, drop));
            }
        } catch (refusal) {
            if (own === asked) {
                fill(result);
                fill(trouble, refusal.message);
            }
        }
    }

    function drop(code) {
        changed.delete(code);
        open();
        compute();
    }

    function open() {
        const chosen = view.lines.find(each => each.code === line.value);
        if (!chosen) {
            fill(fields);
            return;
        }
        const facts = structuredClone(changed.get(chosen.code) || chosen.facts);
        const take = other => {
            changed.set(chosen.code, structuredClone(other));
            open();
            compute();
        };
        fill(fields, el('fieldset', { class: 'dalel-panel' },
            el('legend', {}, el('span', { class: 'dalel-code' }, chosen.code), ' ', chosen.title),
            el('div', { class: 'dalel-grid' }, Object.keys(facts).map(key => inputs(key, facts, () => {
                changed.set(chosen.code, structuredClone(facts));
                compute();
            }))),
            el('div', { class: 'dalel-insight-acts' },
                JSON.stringify(chosen.presented) !== JSON.stringify(chosen.facts)
                    && button(t('insight.takePresented'), () => take(chosen.presented)),
                button(t('insight.takePresent'), () => take(chosen.facts)))));
    }

    line.addEventListener('change', open);
    fill(result, outcome({ today: view.total, then: view.total, change: null, lines: [] }, drop));
    return {
        node: el('div', {},
            el('p', { class: 'dalel-hint' }, t('insight.whatIfHint')),
            labelled(t('insight.column.indicator'), line),
            fields,
            trouble,
            result)
    };
}

/** One input for each number, word or flag of a fact. */
function inputs(key, facts, told) {
    const value = facts[key];
    const label = t(`insight.fact.${key}`);
    if (Array.isArray(value)) {
        return value.map((each, index) => numberInput(t('insight.month', { what: label, number: index + 1 }), each, typed => {
            value[index] = typed;
            told();
        }));
    }
    if (typeof value === 'number') {
        return numberInput(label, value, typed => {
            facts[key] = typed;
            told();
        }, WHOLES.includes(key));
    }
    if (key === 'report') {
        const state = choice(REPORT_STATES.map(each => ({ value: each, label: t(`insight.report.${each}`) })), value);
        state.firstChild.remove();
        state.value = value;
        state.addEventListener('change', () => {
            facts[key] = state.value;
            told();
        });
        return labelled(label, state);
    }
    const box = el('input', { type: 'checkbox', checked: value === true });
    box.addEventListener('change', () => {
        facts[key] = box.checked;
        told();
    });
    return el('label', { class: 'dalel-check' }, box, ' ', label);
}

function numberInput(label, value, told, fixed = false) {
    const input = el('input', { type: 'number', class: 'form-control', min: 0, step: 1, value: String(value), disabled: fixed });
    input.addEventListener('input', () => input.value !== '' && told(Number(input.value)));
    return labelled(label, input);
}

function outcome({ today, then, change, lines }, drop) {
    return [
        sums([
            [t('insight.today'), today],
            lines.length > 0 && [t('insight.then'), then],
            lines.length > 0 && [t('insight.column.change'), change]
        ].filter(Boolean)),
        lines.map(line => el('section', { class: 'dalel-panel', 'aria-label': line.code },
            el('p', {}, el('span', { class: 'dalel-code' }, line.code), ' ', t('insight.fromTo', { today: line.today, then: line.then }), ' ',
                el('strong', { class: line.rises > 0 ? 'dalel-gain' : line.rises < 0 ? 'dalel-loss' : null }, line.change), ' ',
                button(t('insight.drop'), () => drop(line.code))),
            el('details', {}, el('summary', {}, t('insight.arithmetic')), line.explanation.map(each => el('p', {}, each)))))
    ];
}
