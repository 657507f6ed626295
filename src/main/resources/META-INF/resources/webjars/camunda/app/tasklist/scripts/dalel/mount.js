/*
 * Puts Dalel's controls into the forms of the task list. A form holds an empty element with the control's class; whenever
 * one appears on the page, its control is built in it for the task that is open.
 *
 * A control is made by an async function (root, task, restart) and tells, as far as it needs to:
 *   completeLabel   what the "Complete" button says while it is open; completeDanger: that pressing it destroys something
 *   flush           saves what is not saved yet
 *   atRisk          whether something is lost if the page is closed now
 *   leave           told that another task is opened or this one is gone
 *   beforeComplete  whether the task may be completed now; has shown why if not
 *   afterComplete   what follows once the task is completed
 */
import { get } from './api.js';
import { approvalOfHead } from './approval.js';
import { appealDecision } from './appeal.js';
import { openingDates } from './calendar/opening.js';
import { showClaim } from './claim-hint.js';
import { labelComplete } from './complete-button.js';
import { guardCompletion } from './complete-guard.js';
import { el, fill, button } from './dom.js';
import { evidenceTable } from './evidence-table.js';
import { stayOnDrop } from './file-drop.js';
import { nameOrder, orderLists } from './list-order.js';
import { lookAtStart } from './mount-start.js';
import { oversight } from './oversight.js';
import { ratingToApprove } from './rating.js';
import { scoreSheet } from './score-sheet.js';
import { t } from './texts.js';
import { secondCheck } from './second-check.js';
import { verificationTable } from './verification-table.js';

const CONTROLS = {
    'dalel-evidence': evidenceTable,
    'dalel-approval': approvalOfHead,
    'dalel-verification': verificationTable,
    'dalel-score': scoreSheet,
    'dalel-appeal': appealDecision,
    'dalel-second-check': secondCheck,
    'dalel-oversight': oversight,
    'dalel-rating': ratingToApprove
};

const START_CONTROLS = {
    'dalel-opening': openingDates
};

const HOSTS = Object.keys(CONTROLS).map(name => `.${name}`).join(', ');

/** The task each element was first seen with: while another task loads, the old form stands there for a moment. */
const taskOfHost = new WeakMap();

let active = null;

/** Brings what is on the page in line with the form that is open. */
function look() {
    nameOrder();
    lookAtStart(START_CONTROLS);
    const host = [...document.querySelectorAll(HOSTS)].find(each => taskOf(each) === openTask());
    if (active && (!host || active.taskId !== openTask())) {
        leave();
    }
    if (host && !active) {
        enter(host);
    } else if (host && !host.contains(active.root)) {
        // The form drew its content anew; what was typed is still in our element.
        host.replaceChildren(active.root);
        active.host = host;
    }
    if (active) {
        showClaim(active.host, active.root);
    }
}

function openTask() {
    return new URLSearchParams(location.hash.split('?')[1] || '').get('task');
}

function taskOf(host) {
    if (!taskOfHost.has(host)) {
        taskOfHost.set(host, openTask());
    }
    return taskOfHost.get(host);
}

function enter(host) {
    const root = el('div', { class: 'dalel-control', on: { keydown: keepEnter } });
    active = { host, root, taskId: openTask(), control: {}, unlabel: () => {} };
    host.replaceChildren(root);
    build(active);
}

async function build(mounted) {
    mounted.control.leave?.();
    const restart = () => build(mounted);
    try {
        if (!mounted.root.hasChildNodes()) {
            fill(mounted.root, el('p', { role: 'status' }, t('mount.loading')));
        }
        const task = await get(`tasks/${mounted.taskId}`);
        const name = Object.keys(CONTROLS).find(each => mounted.host.classList.contains(each));
        mounted.control = await CONTROLS[name](mounted.root, task, restart);
        mounted.unlabel();
        mounted.unlabel = active === mounted ? labelComplete(mounted.host, mounted.control) : () => {};
    } catch (refusal) {
        console.error(refusal);
        fill(mounted.root, el('div', { class: 'dalel-trouble', role: 'alert' }, el('p', {}, refusal.message), button(t('mount.again'), restart)));
    }
}

function leave() {
    const { control, completed, unlabel } = active;
    active = null;
    unlabel();
    control.leave?.();
    control.flush?.({ keepalive: true }).catch(() => {});
    if (completed) {
        control.afterComplete?.().catch(() => {});
    }
}

/** Enter in a one-line field would submit the form around it. */
function keepEnter(event) {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
        event.preventDefault();
    }
}

function showRefusal(refusal) {
    active.root.querySelector('.dalel-refusal')?.remove();
    const notice = el('div', { class: 'dalel-trouble dalel-refusal', role: 'alert', tabindex: -1 }, el('p', {}, refusal.message));
    active.root.append(notice);
    notice.focus();
}

guardCompletion(() => active, showRefusal);
stayOnDrop();
new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
window.addEventListener('hashchange', look);
window.addEventListener('hashchange', orderLists);
window.addEventListener('beforeunload', event => active?.control.atRisk?.() && event.preventDefault());
window.addEventListener('pagehide', () => active?.control.flush?.({ keepalive: true }).catch(() => {}));
orderLists();
look();
