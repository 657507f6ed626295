/*
 * The control of a body's head: shows what an officer handed over, and what else is ready to be approved in the same act.
 */
import { get, put } from './api.js';
import { el, fill } from './dom.js';
import { moment } from './format.js';
import { deadlineLine, indicatorHead } from './indicator-head.js';
import { itemTitle, itemView } from './item-view.js';
import { pointsCells, pointsOfHandedOver, sumOfChosen } from './points-approval.js';
import { receiptView, showReceipt } from './receipt.js';
import { RowShape } from './row-shape.js';
import { signaturePanel } from './signature-panel.js';
import { t } from './texts.js';

const ONCE = 'ONCE';

/** So many rows are shown without having to be unfolded. */
const ROWS_AT_A_GLANCE = 10;

/** The control of the task approveSubmission; see mount.js for its shape. */
export async function approvalOfHead(root, { variables }) {
    const id = variables.submissionId;
    const path = `submissions/${id}`;
    const [submission, approval] = await Promise.all([get(path), get(`${path}/approval`)]);
    const list = approval.mode === ONCE
        ? readyList(id, approval, () => signing.choiceChanged())
        : onlyThis(id, approval.ready);
    const keepChoice = () => put(`${path}/approval/choice`, { submissions: list.chosen() });
    const signing = signaturePanel(`${path}/approval`, approval.assessment, approval.signature, keepChoice,
        () => list.chosen().map(choice => choice.submission));

    async function afterComplete() {
        const { receipts } = await get(path);
        const newest = receipts.find(receipt => receipt.round > submission.round);
        if (newest) {
            showReceipt(newest, `${submission.indicator.code} ${submission.indicator.title}`);
        }
    }

    fill(root,
        indicatorHead(submission.indicator, submission.bodyName, submission.quarter,
            deadlineLine(t('deadline.approval'), submission.deadline, submission.workingDaysLeft)),
        handedOver(submission.passage.handedOver, approval.ownHands),
        pointsOfHandedOver(path),
        presented(submission),
        earlierReceipts(submission.receipts),
        list.node,
        signing.node);
    return {
        completeLabel: t('complete.approve'),
        beforeComplete: async () => {
            await keepChoice();
            return true;
        },
        afterComplete
    };
}

function handedOver(handOver, ownHands) {
    return handOver && el('div', { class: 'dalel-card' },
        el('dl', { class: 'dalel-facts' },
            el('dt', {}, t('approval.handedBy')), el('dd', {}, t('item.submittedBy', { when: moment(handOver.handedAt), who: handOver.handedBy })),
            el('dt', {}, t('approval.column.act')), el('dd', {}, t(`act.${handOver.act}`), rowCount(handOver)),
            el('dt', {}, t('receipt.hash')), el('dd', { class: 'dalel-hash' }, handOver.contentHash)),
        ownHands && el('p', { class: 'dalel-hint' }, t('approval.ownHands')));
}

const rowCount = ({ act, items }) => act === 'EVIDENCE' && `, ${t('approval.rows', { count: items })}`;

/** The rows as they will be received. */
function presented(submission) {
    const { rows } = submission.draft;
    if (rows.length === 0) {
        return null;
    }
    const shape = new RowShape(submission);
    return el('details', { class: 'dalel-details', open: rows.length <= ROWS_AT_A_GLANCE },
        el('summary', {}, t('approval.presented', { count: rows.length })),
        rows.map((row, index) => el('article', { class: 'dalel-card' },
            el('h5', {}, `${index + 1}. `, itemTitle(row, shape)), itemView(row))));
}

function earlierReceipts(receipts) {
    return receipts.length > 0 && el('details', { class: 'dalel-details' },
        el('summary', {}, t('receipt.earlier')),
        receipts.map(receipt => el('article', { class: 'dalel-card' }, receiptView(receipt))));
}

function onlyThis(id, ready) {
    return { node: null, chosen: () => choices(ready.filter(each => each.submission === id)) };
}

/** Everything that is ready, to be approved in one act; the submission of the open task always belongs to it. */
function readyList(id, { ready, assessment }, onChange) {
    const pointsCell = pointsCells(assessment);
    const sum = sumOfChosen(assessment);
    const boxes = new Map(ready.map(each => [each.submission, el('input', {
        type: 'checkbox',
        checked: each.chosen,
        disabled: each.submission === id,
        'aria-label': `${each.code} ${each.title}`,
        on: {
            change: () => {
                showCount();
                onChange();
            }
        }
    })]));
    const count = el('p', { class: 'dalel-count', 'aria-live': 'polite' });
    const chosen = () => ready.filter(each => boxes.get(each.submission).checked);

    function showCount() {
        fill(count, t('approval.chosen', { chosen: chosen().length, all: ready.length }));
        sum.show(chosen().map(each => each.submission));
    }

    const node = el('section', {},
        el('h4', {}, t('approval.list')),
        el('p', { class: 'dalel-quiet' }, t('approval.listHint')),
        el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('approval.list') },
            el('table', { class: 'table dalel-table' },
                el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, el('span', { class: 'sr-only' }, t('approval.column.chosen'))),
                    ['indicator', 'act', 'points', 'handedBy'].map(name => el('th', { scope: 'col' }, t(`approval.column.${name}`))))),
                el('tbody', {}, ready.map(each => el('tr', {},
                    el('td', {}, boxes.get(each.submission)),
                    el('th', { scope: 'row' }, el('span', { class: 'dalel-code' }, each.code), ' ', each.title,
                        each.submission === id && el('span', { class: 'dalel-quiet' }, ` · ${t('approval.thisTask')}`)),
                    el('td', {}, t(`act.${each.handedOver.act}`), rowCount(each.handedOver)),
                    pointsCell(each.submission),
                    el('td', {}, t('item.submittedBy', { when: moment(each.handedOver.handedAt), who: each.handedOver.handedBy }))))))),
        count, sum.node);
    showCount();
    return { node, chosen: () => choices(chosen()) };
}

const choices = ready => ready.map(({ submission, handedOver: { contentHash } }) => ({ submission, contentHash }));
