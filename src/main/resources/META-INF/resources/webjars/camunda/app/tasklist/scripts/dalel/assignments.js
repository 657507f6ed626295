/*
 * Who has what to verify, for those who look after it; and its moving to another verifier.
 */
import { get } from './api.js';
import { button, el, fill } from './dom.js';
import { day, moment } from './format.js';
import { moveForm } from './move-form.js';
import { t } from './texts.js';

const FIGURES = new Set(['submissions', 'items', 'overdue', 'age']);

/** The verifiers of a cycle with what waits for them, under a heading of that level. */
export async function assignments(cycleId, level) {
    const node = el('section', { class: 'dalel-assignments', 'aria-label': t('assign.title') });
    const news = el('div', { role: 'status' });
    const loads = el('div');
    const behind = el('div');

    async function draw() {
        const desks = await get(`cycles/${cycleId}/verifiers`);
        fill(loads, loadTable(desks, desk => show(desk)));
    }

    async function show(desk) {
        fill(news);
        const heading = el(`h${level + 1}`, { tabindex: -1 }, desk.verifier ? t('assign.of', { name: desk.name }) : t('assign.ofNobody'));
        try {
            fill(behind, heading, el('p', { role: 'status' }, t('mount.loading')));
            const open = await get(`cycles/${cycleId}/verifications?${new URLSearchParams(desk.verifier ? { verifier: desk.verifier } : {})}`);
            fill(behind, heading, open.length === 0 ? el('p', {}, t('assign.nothing')) : waiting(open, desk));
        } catch (refusal) {
            fill(behind, heading, el('p', { class: 'dalel-fault', role: 'alert' }, refusal.message));
        }
        heading.focus();
    }

    function waiting(open, desk) {
        const form = el('div');
        const chosen = new Set();
        const boxes = new Map(open.map(given => [given, el('input', {
            type: 'checkbox', 'aria-label': t('assign.chooseOf', { what: `${given.indicator}, ${given.bodyName}` }), on: { change: choose }
        })]));
        const all = el('input', { type: 'checkbox', 'aria-label': t('assign.chooseAll'), on: { change: chooseAll } });
        const move = button('', () => moveForm([...chosen], form, moved), { class: 'btn btn-primary', disabled: true });

        function choose(event) {
            event?.stopPropagation();
            chosen.clear();
            open.filter(given => boxes.get(given).checked).forEach(given => chosen.add(given));
            all.checked = chosen.size === open.length;
            move.disabled = chosen.size === 0;
            fill(move, chosen.size > 0 ? t('assign.move', { count: chosen.size }) : t('assign.moveNone'));
            // What it tells holds for what was chosen before.
            fill(form);
        }

        function chooseAll(event) {
            event.stopPropagation();
            boxes.forEach(box => { box.checked = all.checked; });
            choose();
        }

        async function moved(outcome) {
            await Promise.all([draw(), show(desk)]);
            fill(news, outcome);
        }

        choose();
        return [
            waitingTable(open, all, boxes),
            el('p', { class: 'dalel-toolbar' }, move),
            form
        ];
    }

    await draw();
    return fill(node,
        el(`h${level}`, {}, t('assign.title')),
        el('p', { class: 'dalel-quiet' }, t('assign.hint')),
        loads,
        news,
        behind);
}

function loadTable(desks, show) {
    return table(t('assign.title'), ['verifier', 'projects', 'submissions', 'items', 'overdue', 'age', 'open'].map(name =>
        el('th', { scope: 'col', class: FIGURES.has(name) ? 'dalel-figure' : null }, t(`assign.column.${name}`))),
    desks.map(desk => el('tr', { class: desk.verifier ? null : 'dalel-attention' },
        el('th', { scope: 'row' }, desk.name ?? t('assign.nobody'),
            desk.standIn && el('span', { class: 'dalel-quiet' }, ' ', t('assign.away', { until: day(desk.awayUntil), name: desk.standIn }))),
        el('td', {}, desk.verifier && (desk.projects.length > 0 ? desk.projects.join(', ') : t('assign.allProjects'))),
        el('td', { class: 'dalel-figure' }, desk.load.submissions),
        el('td', { class: 'dalel-figure' }, desk.load.items),
        el('td', { class: 'dalel-figure' }, desk.load.overdue),
        el('td', { class: 'dalel-figure' }, desk.medianAge),
        el('td', {}, desk.load.submissions > 0 && button(t('assign.show'), () => show(desk),
            { 'aria-label': t('assign.showOf', { name: desk.name ?? t('assign.nobody') }) })))));
}

function waitingTable(open, all, boxes) {
    return table(t('assign.waiting'), [
        el('th', { scope: 'col' }, all),
        ['what', 'body', 'received', 'rows', 'progress'].map(name =>
            el('th', { scope: 'col', class: name === 'rows' ? 'dalel-figure' : null }, t(`assign.waiting.${name}`)))
    ], open.map(given => el('tr', {},
        el('td', {}, boxes.get(given)),
        el('th', { scope: 'row' }, el('span', { class: 'dalel-code' }, given.indicator)),
        el('td', {}, given.bodyName),
        el('td', {}, moment(given.submittedAt), given.corrected && el('span', { class: 'dalel-quiet' }, ' ', t('assign.corrected'))),
        el('td', { class: 'dalel-figure' }, given.items),
        el('td', {},
            given.markedBy && el('p', {}, t('assign.marked', { count: given.marked, name: given.markedBy, when: moment(given.markedAt) })),
            given.movedBy && given.reason && el('p', { class: 'dalel-quiet' },
                t('assign.movedBy', { name: given.movedBy, when: moment(given.movedAt), reason: given.reason }))))));
}

function table(label, head, rows) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': label },
        el('table', { class: 'table dalel-table' }, el('thead', {}, el('tr', {}, head)), el('tbody', {}, rows)));
}
