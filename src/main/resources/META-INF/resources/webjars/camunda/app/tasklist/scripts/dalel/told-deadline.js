/*
 * A task's deadline is told, not set: the processes set it. The style sheet takes it from the mouse; this takes the calendar, which would
 * only lead to a refusal, from the keyboard.
 */
const DEADLINE = '.task-details .due-date[tabindex="0"]';

function leave() {
    document.querySelectorAll(DEADLINE).forEach(node => node.removeAttribute('tabindex'));
}

new MutationObserver(leave).observe(document.body, { childList: true, subtree: true });
