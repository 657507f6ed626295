/*
 * The proof that evidence was received: shown once it is, and to be printed.
 */
import { addressOf } from './api.js';
import { button, el } from './dom.js';
import { moment } from './format.js';
import { t } from './texts.js';

/** What a receipt says. */
export function receiptView(receipt) {
    return el('dl', { class: 'dalel-facts' },
        el('dt', {}, t('receipt.number')), el('dd', {}, receipt.number),
        el('dt', {}, t('receipt.act')), el('dd', {}, t(`act.${receipt.act}`)),
        el('dt', {}, t('receipt.receivedAt')), el('dd', {}, moment(receipt.receivedAt)),
        el('dt', {}, t('receipt.receivedBy')), el('dd', {}, receipt.receivedBy),
        receipt.approvedBy && [el('dt', {}, t('receipt.approvedBy')), el('dd', {}, receipt.approvedBy)],
        receipt.signedBy && [
            el('dt', {}, t('receipt.signedBy')),
            el('dd', {}, receipt.signedBy, ' · ', el('a', { href: addressOf(`approvals/${receipt.approval}/signature`), download: true },
                t('receipt.signatureFile')))
        ],
        el('dt', {}, t('receipt.hash')), el('dd', { class: 'dalel-hash' }, receipt.contentHash),
        receipt.withdrawnAt && [
            el('dt', {}, t('receipt.withdrawn')),
            el('dd', {}, t('item.submittedBy', { when: moment(receipt.withdrawnAt), who: receipt.withdrawnBy }))
        ]);
}

/** Opens the receipt over the page. */
export function showReceipt(receipt, subject) {
    show(t('receipt.title'), subject, receiptView(receipt));
}

/** Opens over the page that the head of the body has to approve before anything counts as received. */
export function showHandOver(handOver, subject) {
    show(t('handOver.title'), subject, [
        el('p', {}, t('handOver.explained')),
        el('dl', { class: 'dalel-facts' },
            el('dt', {}, t('approval.column.act')), el('dd', {}, t(`act.${handOver.act}`)),
            el('dt', {}, t('handOver.at')), el('dd', {}, t('item.submittedBy', { when: moment(handOver.handedAt), who: handOver.handedBy })),
            el('dt', {}, t('receipt.hash')), el('dd', { class: 'dalel-hash' }, handOver.contentHash))
    ]);
}

function show(title, subject, content) {
    const dialog = el('dialog', { class: 'dalel-dialog dalel-control', 'aria-label': title },
        el('h3', {}, title),
        el('p', {}, subject),
        content,
        el('p', { class: 'dalel-dialog-actions' },
            button(t('receipt.print'), () => window.print()), ' ',
            button(t('receipt.close'), () => dialog.close(), { class: 'btn btn-primary', autofocus: true })));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
}
