/*
 * The ways to the pages beside the task list: «Верификация» for those who verify or look after it, «Календарь» for those
 * who keep it or watch the deadlines, «Сравнение» for supervisors and a body's people, «Замещения» and «Мой вход» for everybody,
 * «Конфликт интересов» for those who decide, «Продления сроков», «Состав органов», «Толкования» and «Напоминания» for supervisors,
 * «Учётные записи» for administrators.
 */
import { APPLICATIONS, get } from './api.js';
import { el } from './dom.js';
import { t } from './texts.js';

const PAGES = `${APPLICATIONS}dalel/`;

export default {
    id: 'dalel-work',
    pluginPoint: 'tasklist.navbar.action',
    priority: 390,
    render: node => {
        node.classList.add('dalel-work-links');
        workLinks(node).then(() => stayBelow(node.closest('[cam-widget-header]'))).catch(refusal => console.error(refusal));
    }
};

/** Keeps the lists below the head: the web application reckons with one line, and whoever has many links has two. */
function stayBelow(head) {
    document.body.classList.add('dalel-below-head');
    new ResizeObserver(() => document.body.style.setProperty('--dalel-head', `${head.offsetHeight}px`)).observe(head);
}

/** Puts the links that are of use to the person into an element. */
export async function workLinks(node) {
    const [{ moves, verifies }, calendar, { supervises }, { decides }, { compares }, { administers }] = await Promise.all(
        ['verification', 'calendar/access', 'extensions/access', 'conflicts/access', 'insight/access', 'account/access'].map(path => get(path)));
    const links = [
        (moves || verifies) && el('a', { href: `${PAGES}verification` }, t(moves ? 'work.verification' : 'work.decisions')),
        calendar.reads && el('a', { href: `${PAGES}calendar` },
            calendar.missingYear ? t('work.calendarMissing', { year: calendar.missingYear }) : t('work.calendar')),
        compares && el('a', { href: `${PAGES}insight` }, t('work.insight')),
        el('a', { href: `${PAGES}deputies` }, t('work.deputies')),
        decides && el('a', { href: `${PAGES}conflicts` }, t('work.conflicts')),
        supervises && el('a', { href: `${PAGES}extensions` }, t('work.extensions')),
        supervises && el('a', { href: `${PAGES}unit-corrections` }, t('work.corrections')),
        supervises && el('a', { href: `${PAGES}readings` }, t('work.readings')),
        supervises && el('a', { href: `${PAGES}notifications` }, t('work.notifications')),
        administers && el('a', { href: `${PAGES}accounts` }, t('work.accounts')),
        el('a', { href: `${PAGES}account` }, t('work.account'))
    ];
    node.append(...links.filter(Boolean).flatMap(link => [link, ' ']));
}
