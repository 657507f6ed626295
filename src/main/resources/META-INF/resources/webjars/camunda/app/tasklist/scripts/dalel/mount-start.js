/*
 * Puts controls into forms that start a process. There is no task yet, so they are built for the form itself: once for each form
 * that appears, and put back where the form draws its content anew.
 *
 * A control is made by a function (root, form) and returns what is to be done when the form goes.
 */
import { el } from './dom.js';

const FORM = '.fjs-form';

const mounted = new Map();

/** Brings what is on the page in line with the forms that are open. */
export function lookAtStart(controls) {
    for (const [form, { leave }] of mounted) {
        if (!form.isConnected) {
            mounted.delete(form);
            leave();
        }
    }
    for (const [name, make] of Object.entries(controls)) {
        document.querySelectorAll(`.${name}`).forEach(host => enter(host, make));
    }
}

function enter(host, make) {
    const form = host.closest(FORM);
    if (form && !mounted.has(form)) {
        const root = el('div', { class: 'dalel-control' });
        mounted.set(form, { root, leave: make(root, form) });
    }
    const root = mounted.get(form)?.root;
    if (root && !host.contains(root)) {
        host.replaceChildren(root);
    }
}
