/*
 * In a narrow window the columns of the task list stand below each other. While a task is open the lists above it step back, and a button
 * in the task's head leads to them again.
 */
import { button } from './dom.js';
import { t } from './texts.js';

const OPEN = 'dalel-task-open';
const HEAD = '.column-right > header';
const WAY_OUT = 'dalel-to-list';

const parameters = () => new URLSearchParams(location.hash.split('?')[1] || '');

function look() {
    document.body.classList.toggle(OPEN, parameters().has('task'));
    const head = document.querySelector(HEAD);
    if (head && !head.querySelector(`.${WAY_OUT}`)) {
        head.prepend(button(t('app.toList'), toList, { class: `btn btn-link ${WAY_OUT}` }));
    }
}

function toList() {
    const to = parameters();
    to.delete('task');
    location.hash = `#/?${to}`;
}

addEventListener('hashchange', look);
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
look();
