/*
 * Stands before the task list's "Complete" button: nothing typed is left behind, and faults show before the task is gone.
 */

const COMPLETE = '.form-actions .btn-primary';
const FORM = '[cam-tasklist-form]';

/**
 * @param {function(): {host: Element, control: object}|null} current the control that is on the page
 * @param {function(Error)} onRefusal told why completing was stopped
 */
export function guardCompletion(current, onRefusal) {
    let passing = false;
    let checking = false;

    async function check(active, press) {
        checking = true;
        try {
            if (await active.control.beforeComplete(active.host)) {
                active.completed = true;
                passing = true;
                press.click();
            }
        } catch (refusal) {
            onRefusal(refusal);
        } finally {
            passing = false;
            checking = false;
        }
    }

    document.addEventListener('click', event => {
        const press = event.target.closest?.(COMPLETE);
        const active = press && current();
        if (!active?.control.beforeComplete || passing || press.closest(FORM) !== active.host.closest(FORM)) {
            return;
        }
        stop(event);
        if (!checking) {
            check(active, press);
        }
    }, true);

    // Enter in a field of ours would complete the task unasked.
    document.addEventListener('submit', event => {
        if (current() && event.target.contains(current().host)) {
            stop(event);
        }
    }, true);
}

function stop(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
}
