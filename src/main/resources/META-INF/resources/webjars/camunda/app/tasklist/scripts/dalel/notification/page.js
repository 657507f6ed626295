/*
 * The page «Напоминания»: what became of the last day's mails, and what could not be delivered.
 */
import { get, post } from '../api.js';
import { openDialog } from '../dialog.js';
import { button, el, fill } from '../dom.js';
import { day } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { t } from '../texts.js';

const root = document.getElementById('notification');
const news = el('div', { role: 'status' });

async function start() {
    const view = await get('notifications');
    fill(root,
        el('h1', {}, t('notification.title')),
        el('p', { class: 'dalel-quiet' }, t('notification.hint')),
        !view.on && el('p', { class: 'dalel-trouble' }, t('notification.off')),
        el('p', {}, view.lastDay
            ? t('notification.lastDay', { day: day(view.lastDay), sent: view.sent, waiting: view.waiting })
            : t('notification.noneYet')),
        el('h2', {}, t('notification.undeliverable')),
        news,
        view.undeliverable.length === 0 ? el('p', {}, t('notification.allDelivered')) : table(view));
}

function table({ on, undeliverable }) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('notification.undeliverable') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['day', 'person', 'address', 'why', 'act'].map(name =>
                el('th', { scope: 'col' }, t(`notification.column.${name}`))))),
            el('tbody', {}, undeliverable.map(mail => el('tr', {},
                el('td', {}, day(mail.day)),
                el('th', { scope: 'row' }, mail.person),
                el('td', {}, mail.address || '—'),
                el('td', {}, mail.trouble, mail.answer && el('div', { class: 'dalel-quiet' }, mail.answer)),
                el('td', {},
                    button(t('notification.read'), () => read(mail), { 'aria-label': `${t('notification.read')}: ${mail.person}` }), ' ',
                    on && button(t('notification.again'), () => again(mail), { 'aria-label': `${t('notification.again')}: ${mail.person}` })))))));
}

async function read(mail) {
    try {
        const { subject, plain } = await get(`notifications/${mail.id}`);
        openDialog(subject, [el('pre', { class: 'dalel-mail' }, plain)], []);
    } catch (refusal) {
        tell('dalel-trouble', refusal.message);
    }
}

async function again(mail) {
    try {
        await post(`notifications/${mail.id}/sending`);
        await start();
        tell('dalel-done', t('notification.asked', { person: mail.person }));
    } catch (refusal) {
        tell('dalel-trouble', refusal.message);
    }
}

function tell(look, sentence) {
    fill(news, el('p', { class: look }, sentence));
}

orTrouble(root, start);
