/*
 * The ways to the pages beside the task list, grouped by what people do there, in the head of the task list and of our pages. Everybody
 * reads the same groups in the same order, in each what is of use to the person.
 */
import { APPLICATIONS, get } from './api.js';
import { el } from './dom.js';
import { disclosure } from './menu.js';
import { t } from './texts.js';
import { goBack } from './way-back.js';

const PAGES = `${APPLICATIONS}dalel/`;
const RATING = new URL('../rating', APPLICATIONS).href;

/** Where it is said what the person may do. */
const RIGHTS = {
    desk: 'desk',
    verification: 'verification',
    calendar: 'calendar/access',
    extensions: 'extensions/access',
    conflicts: 'conflicts/access',
    insight: 'insight/access',
    account: 'account/access'
};

const GROUPS = {
    quarter: ({ desk, extensions }) => [
        desk.bodies.length > 0 && page('desk', t(desk.own ? 'desk.link' : 'desk.linkToAll')),
        extensions.supervises && page('extensions', t('work.extensions')),
        extensions.supervises && page('notifications', t('work.notifications'))
    ],
    verification: ({ verification: { moves, verifies }, conflicts }) => [
        (moves || verifies) && page('verification', t(moves ? 'work.verification' : 'work.decisions')),
        conflicts.decides && page('conflicts', t('work.conflicts'))
    ],
    results: ({ insight, extensions }) => [
        insight.compares && page('insight', t('work.insight')),
        extensions.supervises && page('readings', t('work.readings')),
        link(RATING, t('work.rating'))
    ],
    references: ({ calendar, extensions, account }) => [
        calendar.reads && page('calendar', calendar.missingYear ? t('work.calendarMissing', { year: calendar.missingYear }) : t('work.calendar')),
        extensions.supervises && page('unit-corrections', t('work.corrections')),
        account.administers && page('accounts', t('work.accounts'))
    ],
    own: () => [
        page('account', t('work.account')),
        page('deputies', t('work.deputies'))
    ]
};

export default {
    id: 'dalel-work',
    pluginPoint: 'tasklist.navbar.action',
    priority: 400,
    // The task list asks for it once the person is logged in.
    render: node => {
        goBack();
        node.classList.add('dalel-work-menu');
        workMenu(node).then(() => stayBelow(node.closest('[cam-widget-header]'))).catch(refusal => console.error(refusal));
    }
};

/** Keeps the lists below the head: the web application reckons with one line, and a narrow window needs more. */
function stayBelow(head) {
    document.body.classList.add('dalel-below-head');
    new ResizeObserver(() => document.body.style.setProperty('--dalel-head', `${head.offsetHeight}px`)).observe(head);
}

/** Puts the menu, as far as it is of use to the person, into an element. */
export async function workMenu(node) {
    const answers = await Promise.all(Object.values(RIGHTS).map(path => get(path)));
    const rights = Object.fromEntries(Object.keys(RIGHTS).map((name, place) => [name, answers[place]]));
    document.body.classList.toggle('dalel-opens-quarters', rights.extensions.supervises);
    const groups = Object.entries(GROUPS).map(([name, links]) => group(title(name, rights), links(rights).filter(Boolean)));
    node.append(el('ul', { class: 'dalel-menu' }, groups.filter(Boolean).map(shown => el('li', {}, shown))));
}

/** A missing calendar has to be seen by whoever could mend it, also while its group is closed. */
function title(name, { calendar: { reads, missingYear } }) {
    return name === 'references' && reads && missingYear ? t('work.group.referencesMissing', { year: missingYear }) : t(`work.group.${name}`);
}

/** What holds one page alone is read by the page's own name. */
function group(name, links) {
    return links.length > 1 ? disclosure(name, links) : links[0];
}

function page(path, name) {
    return link(`${PAGES}${path}`, name);
}

function link(address, name) {
    return el('a', { href: address, 'aria-current': location.href.split(/[?#]/)[0] === address && 'page' }, name);
}
