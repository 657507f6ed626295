/*
 * Acts on several indicators: told beforehand in points, confirmed, and told afterwards indicator by indicator.
 */
import { post } from '../api.js';
import { button, el } from '../dom.js';
import { moment } from '../format.js';
import { t } from '../texts.js';
import { approve } from './approve.js';
import { askToConfirm, outlookOf, showOutcomes } from './confirm.js';

const EVIDENCE = 'EVIDENCE';
const NIL_RETURN = 'NIL_RETURN';
const NOTHING = 'NOTHING_TO_SUBMIT';

/**
 * The bar with what an officer or a head can do with several indicators.
 *
 * @param {object} view the body's quarter
 * @param {object} choice which lines are ticked
 * @param {function()} done told after something was submitted
 */
export function actBar(view, choice, done) {
    const lines = view.projects.flatMap(project => project.lines);
    const ready = lines.filter(line => line.state === 'READY' && line.acts.includes(EVIDENCE));
    const handedOver = lines.filter(line => line.approvalHash);

    const offer = (key, chosen, act, attributes = {}) => chosen.length > 0
        && button(t(key, { count: chosen.length }), act, { class: 'btn', ...attributes });
    const offerToSubmit = (key, act, chosen, attributes) =>
        offer(key, chosen, () => submit(view.assessmentId, act, chosen, done), attributes);
    const offerToApprove = (key, chosen, attributes) =>
        offer(key, chosen, () => approve(view.assessmentId, chosen, done), attributes);

    return el('section', { class: 'desk-bar', 'aria-label': t('desk.bar') },
        el('p', { role: 'status' }, choice.size > 0
            ? t('desk.chosen', { count: choice.size })
            : t(howToBegin(ready, handedOver))),
        offerToApprove('desk.approveAll', handedOver, { class: 'btn btn-primary' }),
        offerToApprove('desk.approveChosen', handedOver.filter(line => choice.has(line.submission))),
        offerToSubmit('desk.submitReady', EVIDENCE, ready, { class: 'btn btn-primary' }),
        offerToSubmit('desk.submitChosen', EVIDENCE, choice.of(lines, EVIDENCE)),
        offerToSubmit('desk.nothingChosen', NOTHING, choice.of(lines, NOTHING)),
        offerToSubmit('desk.nilChosen', NIL_RETURN, choice.of(lines, NIL_RETURN)),
        choice.size > 0 && button(t('desk.unchoose'), () => choice.clear(), { class: 'btn btn-quiet' }));
}

function howToBegin(ready, handedOver) {
    if (handedOver.length > 0) {
        return 'desk.noneChosenByHead';
    }
    return ready.length > 0 ? 'desk.noneChosenButReady' : 'desk.noneChosen';
}

function submit(assessment, act, lines, done) {
    const request = { act, submissions: lines.map(line => line.submission), confirmed: true };
    return askToConfirm({
        title: t(`desk.act.${act}`),
        lead: t(`desk.lead.${act}`),
        sure: t(`desk.sure.${act}`),
        label: t(act === NOTHING ? 'desk.doNothing' : 'desk.do'),
        foretell: async () => {
            const outlook = await post(`desk/${assessment}/outlook`, request);
            return outlookOf(outlook, t(act === NOTHING ? 'desk.outcomeOfNothing' : 'desk.ifAccepted', outlook));
        },
        act: () => post(`desk/${assessment}/submissions`, request),
        finished: async outcomes => {
            await done();
            showSubmitted(outcomes, lines);
        }
    });
}

function showSubmitted(outcomes, lines) {
    const refused = outcomes.filter(outcome => outcome.refusal).length;
    showOutcomes(
        [
            outcomes.length > refused && t('desk.outcomeDone', { count: outcomes.length - refused }), ' ',
            refused > 0 && t('desk.outcomeRefused', { count: refused })
        ],
        outcomes.map(outcome => ({
            code: outcome.code,
            title: lines.find(line => line.submission === outcome.submission).title,
            came: came(outcome),
            refused: Boolean(outcome.refusal)
        })));
}

function came({ refusal, received, before }) {
    if (refusal) {
        return refusal.message;
    }
    const key = received.number ? 'desk.received' : 'desk.handedOver';
    return t(before ? `${key}Before` : key, { number: received.number, when: moment(received.at), who: received.by });
}
