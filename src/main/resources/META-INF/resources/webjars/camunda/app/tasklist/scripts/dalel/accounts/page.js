/*
 * The page «Учётные записи» of administrators: who works with the system in which roles, and new accounts.
 */
import { get, post } from '../api.js';
import { button, el, fill, labelled } from '../dom.js';
import { day } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { learn, t } from '../texts.js';
import accountEn from '../account/en.js';
import accountKk from '../account/kk.js';
import accountRu from '../account/ru.js';
import { handOver, panel, showAccount } from './detail.js';
import { dayField, reasonField, roleFields, stopsAtUnreadable, textInput } from './fields.js';
import en from './en.js';
import kk from './kk.js';
import ru from './ru.js';

learn({ ru: { ...accountRu, ...ru }, kk: { ...accountKk, ...kk }, en: { ...accountEn, ...en } });

const LONGEST_LOGIN = 64;
const LONGEST_NAME = 200;

const root = document.getElementById('accounts');
const news = el('div', { role: 'status' });

let wanted = '';

async function start() {
    const page = await get(`accounts?find=${encodeURIComponent(wanted)}`);
    fill(root,
        el('h1', {}, t('accounts.title')),
        el('p', { class: 'dalel-quiet' }, t('accounts.hint')),
        news,
        search(),
        page.accounts.length === 0 ? el('p', {}, t('accounts.none')) : table(page),
        page.more && el('p', { class: 'dalel-quiet' }, t('accounts.more')),
        creating(page));
}

function search() {
    const input = textInput({ value: wanted });

    async function find(event) {
        event.preventDefault();
        wanted = input.value.trim();
        fill(news);
        await orTrouble(root, start);
    }

    return el('form', { class: 'dalel-grid dalel-search', role: 'search', on: { submit: find } },
        labelled(t('accounts.find'), input),
        el('p', {}, el('button', { type: 'submit', class: 'btn btn-default' }, t('accounts.doFind'))));
}

function table(page) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('accounts.title') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['name', 'login', 'email', 'roles', 'act'].map(name =>
                el('th', { scope: 'col' }, t(`accounts.column.${name}`))))),
            el('tbody', {}, page.accounts.map(account => el('tr', {},
                el('th', { scope: 'row' }, account.name),
                el('td', {}, account.login),
                el('td', {}, account.email),
                el('td', {}, account.roles.length > 0 ? account.roles.map(roleLine) : el('span', { class: 'dalel-quiet' }, t('accounts.noRoles'))),
                el('td', {}, button(t('accounts.open'), () => open(page, account.login), { 'aria-label': t('accounts.openOf', account) })))))));
}

function roleLine({ title, body, from, to, begun }) {
    const days = [!begun && t('accounts.from', { from: day(from) }), to && t('accounts.until', { to: day(to) })].filter(Boolean).join(' ');
    return el('div', {}, [title, body].filter(Boolean).join(' · '), days && el('span', { class: 'dalel-quiet' }, ` ${days}`));
}

async function open(page, login) {
    fill(news);
    await orTrouble(root, () => showAccount(page, login, { root, news, back }));
}

async function back() {
    fill(news);
    await orTrouble(root, start);
}

function creating(page) {
    const [login, name, email] = [textInput({ maxlength: LONGEST_LOGIN }), textInput({ maxlength: LONGEST_NAME }), textInput()];
    const [role, first, last, reason] = [roleFields(page), dayField(t('accounts.first')), dayField(t('accounts.last')), reasonField()];
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    first.set(page.today);

    async function create() {
        if (stopsAtUnreadable(first, last)) {
            return;
        }
        try {
            const { password, until } = await post('accounts', {
                login: login.value, name: name.value, email: email.value, ...role.get(),
                from: first.get() || null, to: last.get() || null, reason: reason.input.value
            });
            const created = name.value;
            await start();
            handOver(news, created, password, until);
        } catch (refusal) {
            fill(trouble, refusal.message);
        }
    }

    return panel(t('accounts.create'), null,
        [labelled(t('accounts.login'), login), labelled(t('accounts.name'), name), labelled(t('accounts.email'), email), ...role.nodes,
            first.node, last.node, reason.node],
        button(t('accounts.doCreate'), create, { class: 'btn btn-primary' }), trouble);
}

orTrouble(root, start);
