/*
 * The supervisor's control while a quarter runs: how far each body is, and what is not due of whom.
 */
import { get, post } from './api.js';
import { assignments } from './assignments.js';
import { button, choice, el, fill, labelled } from './dom.js';
import { moment, quarterName } from './format.js';
import { deadlineLine } from './indicator-head.js';
import { t } from './texts.js';

const LONGEST_TEXT = 2000;

/** The control of the task overseeQuarter; see mount.js for its shape. */
export async function oversight(root, { variables }, restart) {
    const path = `cycles/${variables.cycleId}`;
    const [cycle, verifiers] = await Promise.all([get(path), assignments(variables.cycleId, 4)]);
    fill(root,
        el('header', { class: 'dalel-head' },
            el('h3', {}, quarterName(cycle.quarter)),
            el('p', { class: 'dalel-quiet' }, t('oversight.edition', { edition: cycle.edition })),
            deadlineLine(t('deadline.submission'), cycle.submissionDeadline, cycle.workingDaysLeft),
            deadlineLine(t('deadline.verification'), cycle.verificationDeadline),
            el('p', { class: 'dalel-quiet' }, t(`oversight.approval.${cycle.approval}`))),
        bodies(cycle.bodies),
        verifiers,
        el('h4', {}, t('oversight.notDue')),
        el('p', { class: 'dalel-quiet' }, t('oversight.notDueHint')),
        decisions(cycle),
        decisionForm(path, cycle, restart));
    return { completeLabel: t('complete.cancelQuarter'), completeDanger: true };
}

function bodies(all) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('oversight.bodies') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['body', 'kind', 'state', 'open', 'appeals'].map(name =>
                el('th', { scope: 'col' }, t(`oversight.column.${name}`))))),
            el('tbody', {}, all.map(body => el('tr', {},
                el('th', { scope: 'row' }, body.name),
                el('td', {}, t(`kind.${body.kind}`)),
                el('td', {}, t(`assessment.${body.state}`)),
                el('td', { class: 'dalel-figure' }, body.open),
                el('td', { class: 'dalel-figure' }, body.appealsOpen))))));
}

function decisions({ notDue }) {
    return notDue.length === 0
        ? el('p', {}, t('oversight.nothingDecided'))
        : el('ul', {}, notDue.map(({ body, bodyName, indicator, unit, unitName, reason, decidedBy, decidedAt }) => el('li', {},
            el('strong', {}, bodyName || body, ' · ', indicator, unit && ` · ${unitName || unit}`), `: ${reason}`,
            decidedAt && el('span', { class: 'dalel-quiet' }, ` ${moment(decidedAt)}`, decidedBy && ` · ${decidedBy}`))));
}

function decisionForm(path, cycle, restart) {
    const body = choice(cycle.bodies.map(each => ({ value: each.body, label: each.name })));
    const indicator = choice(cycle.indicators.map(each => ({ value: each.code, label: `${each.code} ${each.title}` })));
    const unit = el('div');
    const reason = el('textarea', { class: 'form-control', rows: 2, maxlength: LONGEST_TEXT });
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });

    function showUnits() {
        const units = cycle.bodies.find(each => each.body === body.value)?.units || [];
        fill(unit, units.length > 0 && labelled(t('oversight.unit'),
            choice(units.map(each => ({ value: each.id, label: each.name })), '', {}, t('oversight.allUnits'))));
    }

    async function decide(event) {
        const pressed = event.currentTarget;
        pressed.disabled = true;
        try {
            await post(`${path}/not-due`, {
                body: body.value || undefined,
                indicator: indicator.value || undefined,
                unit: unit.querySelector('select')?.value || undefined,
                reason: reason.value.trim()
            });
            await restart();
        } catch (refusal) {
            pressed.disabled = false;
            fill(trouble, refusal.message);
        }
    }

    body.addEventListener('change', showUnits);
    return el('section', { class: 'dalel-panel', 'aria-label': t('oversight.decide') },
        el('h5', {}, t('oversight.decide')),
        el('div', { class: 'dalel-grid' }, labelled(t('oversight.body'), body), labelled(t('oversight.indicator'), indicator), unit),
        labelled(t('oversight.reason'), reason),
        trouble,
        el('p', {}, button(t('oversight.save'), decide)));
}
