/*
 * One account on the page «Учётные записи»: roles, sign-ins, a one-time password, and what was changed by whom and why.
 */
import { get, post } from '../api.js';
import { signInsTable } from '../account/sign-ins.js';
import { button, el, fill } from '../dom.js';
import { day, moment } from '../format.js';
import { t } from '../texts.js';
import { dayField, reasonField, roleFields, stopsAtUnreadable } from './fields.js';

const pathOf = login => `accounts/${encodeURIComponent(login)}`;

const titleOf = ({ title, role, body }) => [title ?? role, body].filter(Boolean).join(' · ');

/**
 * @param {object} page what the page knows: roles and bodies to choose from, the day
 * @param {string} login whose account
 * @param {object} place where it goes: root, news, and what leads back
 */
export async function showAccount(page, login, { root, news, back }) {
    const account = await get(pathOf(login));
    const again = () => showAccount(page, login, { root, news, back });

    async function act(call, done) {
        try {
            await call();
            await again();
            fill(news, el('p', { class: 'dalel-done' }, done));
        } catch (refusal) {
            fill(news, el('p', { class: 'dalel-trouble' }, refusal.message));
            news.scrollIntoView({ block: 'nearest' });
        }
    }

    const parts = [
        el('p', {}, button(t('accounts.back'), back)),
        el('h1', {}, account.name),
        el('p', { class: 'dalel-quiet' }, t('accounts.who', { login, email: account.email ?? t('accounts.noEmail') })),
        news,
        el('h2', {}, t('accounts.roles')),
        account.roles.length > 0 ? rolesTable(account, act) : el('p', {}, t('accounts.noRoles')),
        !account.own && giving(page, account, act),
        account.roles.length > 0 && closing(account, act),
        el('h2', {}, t('accounts.signIns')),
        account.signIns.length > 0
            ? [signInsTable(account.signIns, signIn => act(() => post(`${pathOf(login)}/sign-ins/${signIn.id}/end`), t('accounts.ended', signIn))),
                el('p', {}, button(t('accounts.endAll'), () => act(() => post(`${pathOf(login)}/sign-ins/end-all`), t('accounts.allEnded'))))]
            : el('p', {}, t('accounts.noSignIns')),
        account.passwordIsKept && !account.own && resetting(account, news, again),
        el('h2', {}, t('accounts.history')),
        account.changes.length > 0 ? historyTable(account.changes) : el('p', {}, t('accounts.noHistory'))
    ];
    fill(root, parts);
}

const headings = (names, label) => el('thead', {}, el('tr', {}, names.map(name => el('th', { scope: 'col' }, t(`${label}.${name}`)))));

function rolesTable(account, act) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('accounts.roles') },
        el('table', { class: 'table dalel-table' },
            el('tbody', {}, account.roles.map(role => el('tr', {},
                el('th', { scope: 'row' }, titleOf(role)),
                el('td', {}, role.to ? t('accounts.days', { from: day(role.from), to: day(role.to) }) : t('accounts.daysOpen', { from: day(role.from) })),
                el('td', {}, taking(account, role, act)))))));
}

/** Asks for the last day and the reason in the place of the button. */
function taking({ login, seen }, role, act) {
    const what = titleOf(role);
    const place = el('div');
    const offer = () => fill(place, button(t('accounts.take'), ask, { 'aria-label': t('accounts.takeOf', { role: what }) }));

    function ask() {
        const [lastDay, reason] = [dayField(t('accounts.lastDay')), reasonField()];
        const take = () => stopsAtUnreadable(lastDay)
            || act(() => post(`${pathOf(login)}/roles/end`, { role: role.role, body: role.body, lastDay: lastDay.get() || null, reason: reason.input.value, seen }),
                t('accounts.taken', { role: what }));
        fill(place, el('div', { class: 'dalel-grid' }, lastDay.node, reason.node),
            el('p', {}, button(t('accounts.doTake'), take, { class: 'btn btn-primary' }), ' ', button(t('accounts.leave'), offer)));
        reason.input.focus();
    }

    offer();
    return place;
}

function giving(page, { login, seen }, act) {
    const [role, first, last, reason] = [roleFields(page), dayField(t('accounts.first')), dayField(t('accounts.last')), reasonField()];
    first.set(page.today);
    const give = () => stopsAtUnreadable(first, last)
        || act(() => post(`${pathOf(login)}/roles`, { ...role.get(), from: first.get() || null, to: last.get() || null, reason: reason.input.value, seen }),
            t('accounts.given', { role: titleOf({ ...page.roles.find(each => each.role === role.get().role), body: role.get().body }) }));
    return panel(t('accounts.give'), null, [...role.nodes, first.node, last.node, reason.node], button(t('accounts.doGive'), give, { class: 'btn btn-primary' }));
}

function closing({ login, name, seen }, act) {
    const [lastDay, reason] = [dayField(t('accounts.lastDay')), reasonField()];
    const close = () => stopsAtUnreadable(lastDay)
        || act(() => post(`${pathOf(login)}/close`, { lastDay: lastDay.get() || null, reason: reason.input.value, seen }), t('accounts.closed', { name }));
    return panel(t('accounts.close'), t('accounts.closeHint'), [lastDay.node, reason.node], button(t('accounts.doClose'), close));
}

function resetting({ login, name }, news, again) {
    const reason = reasonField();

    async function reset() {
        try {
            const { password, until } = await post(`${pathOf(login)}/password`, { reason: reason.input.value });
            await again();
            handOver(news, name, password, until);
        } catch (refusal) {
            fill(news, el('p', { class: 'dalel-trouble' }, refusal.message));
        }
    }

    return panel(t('accounts.password'), t('accounts.passwordHint'), [reason.node], button(t('accounts.doPassword'), reset));
}

/** Shows a password, the only time that it is shown, and until when it serves; where passwords are kept elsewhere there is none. */
export function handOver(news, name, password, until) {
    if (!password) {
        fill(news, el('p', { class: 'dalel-done' }, t('accounts.created', { name })));
        return;
    }
    const label = t('accounts.handOver', { name, until });
    const field = el('input', { type: 'text', class: 'form-control dalel-hash', readonly: true, value: password, 'aria-label': label });
    fill(news, el('div', { class: 'dalel-hint' }, el('p', {}, label), field));
    field.select();
}

function historyTable(changes) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('accounts.history') },
        el('table', { class: 'table dalel-table' },
            headings(['at', 'what', 'reason', 'actor'], 'accounts.column'),
            el('tbody', {}, changes.map(change => el('tr', {},
                el('td', {}, moment(change.at)),
                el('td', {}, change.act, change.role && el('span', { class: 'dalel-quiet' }, ` · ${titleOf(change)}`)),
                el('td', {}, change.reason),
                el('td', {}, change.actor))))));
}

/** A form with its heading. */
export function panel(title, hint, fields, go, trouble = null) {
    return el('section', { class: 'dalel-panel', 'aria-label': title },
        el('h4', {}, title),
        hint && el('p', { class: 'dalel-quiet' }, hint),
        el('div', { class: 'dalel-grid' }, fields),
        trouble,
        el('p', {}, go));
}
