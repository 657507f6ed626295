/*
 * Says on the "Complete" button what it does in the task that is open.
 */

const COMPLETE = '.form-actions .btn-primary';
const FORM = '[cam-tasklist-form]';
const DESTROYS = 'dalel-destroys';

/**
 * Labels the button of the form around the element.
 *
 * @returns {function()} gives the button its own label back
 */
export function labelComplete(host, { completeLabel, completeDanger }) {
    const button = host.closest(FORM)?.querySelector(COMPLETE);
    if (!button || !completeLabel) {
        return () => {};
    }
    const own = [...button.childNodes];
    button.textContent = completeLabel;
    button.classList.toggle(DESTROYS, Boolean(completeDanger));
    return () => {
        button.replaceChildren(...own);
        button.classList.remove(DESTROYS);
    };
}
