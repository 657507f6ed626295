/*
 * Acts on several indicators: told beforehand in points, confirmed, and told afterwards indicator by indicator.
 */
import { post } from '../api.js';
import { button, el, fill } from '../dom.js';
import { moment, points } from '../format.js';
import { t } from '../texts.js';
import { openDialog } from './dialog.js';

const EVIDENCE = 'EVIDENCE';
const NIL_RETURN = 'NIL_RETURN';
const NOTHING = 'NOTHING_TO_SUBMIT';

/**
 * The bar with what an officer can do with several indicators.
 *
 * @param {object} view the body's quarter
 * @param {object} choice which lines are ticked
 * @param {function()} done told after something was submitted
 */
export function actBar(view, choice, done) {
    const lines = view.projects.flatMap(project => project.lines);
    const ready = lines.filter(line => line.state === 'READY' && line.acts.includes(EVIDENCE));

    const offer = (key, act, chosen, attributes = {}) => chosen.length > 0
        && button(t(key, { count: chosen.length }), () => confirm(view.assessmentId, act, chosen, done), { class: 'btn', ...attributes });

    return el('section', { class: 'desk-bar', 'aria-label': t('desk.bar') },
        el('p', { role: 'status' }, choice.size > 0 ? t('desk.chosen', { count: choice.size }) : t('desk.noneChosen')),
        offer('desk.submitReady', EVIDENCE, ready, { class: 'btn btn-primary' }),
        offer('desk.submitChosen', EVIDENCE, choice.of(lines, EVIDENCE)),
        offer('desk.nothingChosen', NOTHING, choice.of(lines, NOTHING)),
        offer('desk.nilChosen', NIL_RETURN, choice.of(lines, NIL_RETURN)),
        choice.size > 0 && button(t('desk.unchoose'), () => choice.clear(), { class: 'btn btn-quiet' }));
}

/** Asks once more, with what it will mean. */
async function confirm(assessment, act, lines, done) {
    const request = { act, submissions: lines.map(line => line.submission), confirmed: true };
    const place = el('div', { role: 'status' }, t('desk.loading'));
    const trouble = el('p', { class: 'desk-trouble', role: 'alert', hidden: true });
    const sure = el('input', { type: 'checkbox' });
    const go = button(t(act === NOTHING ? 'desk.doNothing' : 'desk.do'), submit, { class: 'btn btn-primary', disabled: true });

    async function submit() {
        if (!sure.checked) {
            tell(t('desk.notConfirmed'));
            sure.focus();
            return;
        }
        go.disabled = true;
        try {
            const outcomes = await post(`desk/${assessment}/submissions`, request);
            dialog.close();
            await done();
            showOutcomes(outcomes, lines);
        } catch (refusal) {
            tell(refusal.message);
            go.disabled = false;
        }
    }

    function tell(sentence) {
        trouble.hidden = false;
        fill(trouble, sentence);
    }

    const dialog = openDialog(t(`desk.act.${act}`), close => [
        el('p', {}, t(`desk.lead.${act}`)),
        place,
        el('label', { class: 'desk-sure' }, sure, ' ', t(`desk.sure.${act}`)),
        trouble,
        el('p', { class: 'desk-actions' }, button(t('desk.cancel'), close, { class: 'btn' }), ' ', go)
    ]);

    try {
        const outlook = await post(`desk/${assessment}/outlook`, request);
        fill(place, outlookTable(outlook), el('p', {}, el('strong', {},
            t(act === NOTHING ? 'desk.outcomeOfNothing' : 'desk.ifAccepted', outlook))));
        go.disabled = outlook.lines.every(line => line.refusal);
    } catch (refusal) {
        fill(place);
        tell(refusal.message);
    }
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

/** What came of each. */
function showOutcomes(outcomes, lines) {
    const refused = outcomes.filter(outcome => outcome.refusal).length;
    openDialog(t('desk.outcome'), close => [
        el('p', {}, outcomes.length > refused && t('desk.outcomeDone', { count: outcomes.length - refused }), ' ',
            refused > 0 && t('desk.outcomeRefused', { count: refused })),
        el('ul', { class: 'desk-outcomes' }, outcomes.map(outcome => el('li', { class: outcome.refusal ? 'desk-refused' : '' },
            el('span', { class: 'desk-code' }, outcome.code), ' ', lines.find(line => line.submission === outcome.submission).title,
            el('span', { class: 'desk-came' }, came(outcome))))),
        el('p', { class: 'desk-actions' }, button(t('desk.close'), close, { class: 'btn btn-primary' }))
    ]);
}

function came({ refusal, received, before }) {
    if (refusal) {
        return refusal.message;
    }
    const key = received.number ? 'desk.received' : 'desk.handedOver';
    return t(before ? `${key}Before` : key, { number: received.number, when: moment(received.at), who: received.by });
}
