/*
 * The proof that evidence was received: shown once it is, and to be printed.
 */
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
        el('dt', {}, t('receipt.hash')), el('dd', { class: 'dalel-hash' }, receipt.contentHash));
}

/** Opens the receipt over the page. */
export function showReceipt(receipt, subject) {
    const dialog = el('dialog', { class: 'dalel-dialog dalel-control', 'aria-label': t('receipt.title') },
        el('h3', {}, t('receipt.title')),
        el('p', {}, subject),
        receiptView(receipt),
        el('p', { class: 'dalel-dialog-actions' },
            button(t('receipt.print'), () => window.print()), ' ',
            button(t('receipt.close'), () => dialog.close(), { class: 'btn btn-primary', autofocus: true })));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
}
