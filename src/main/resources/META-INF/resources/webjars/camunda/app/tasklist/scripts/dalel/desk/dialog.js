/*
 * A dialog over the page. Escape and its last button close it; the focus goes back to where it came from.
 */
import { el } from '../dom.js';

/**
 * @param {string} title what it is about
 * @param {function(function()): Node[]} content makes the content, given what closes the dialog
 */
export function openDialog(title, content) {
    const opener = document.activeElement;
    const heading = el('h2', { tabindex: -1 }, title);
    const dialog = el('dialog', { class: 'desk-dialog', 'aria-label': title });
    dialog.append(heading, ...content(() => dialog.close()).filter(Boolean));
    dialog.addEventListener('close', () => {
        dialog.remove();
        if (opener?.isConnected) {
            opener.focus();
        }
    });
    document.body.append(dialog);
    dialog.showModal();
    heading.focus();
    return dialog;
}
