/*
 * Dialogs over the page.
 */
import { button, el } from './dom.js';
import { t } from './texts.js';

/**
 * Opens a dialog; closing it removes it.
 *
 * @param {string} title of the dialog
 * @param {Array} content below the title
 * @param {Array<Element>} actions buttons beside the one that closes
 * @param {string} [close] what the one that closes says
 * @returns {HTMLDialogElement} the dialog
 */
export function openDialog(title, content, actions, close = t('dialog.close')) {
    const dialog = el('dialog', { class: 'dalel-dialog dalel-control', 'aria-label': title },
        el('h3', {}, title),
        content,
        el('p', { class: 'dalel-dialog-actions' }, actions.map(action => [action, ' ']), button(close, () => dialog.close())));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
}
