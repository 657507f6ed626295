/*
 * The page «Ключи доступа»: an officer's own keys for the body's systems. A key is shown once, right after it was issued.
 */
import { APPLICATIONS, get, post, remove } from '../api.js';
import { button, el, fill, labelled } from '../dom.js';
import { moment } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { learn, t } from '../texts.js';
import en from './en.js';
import kk from './kk.js';
import ru from './ru.js';

learn({ ru, kk, en });

const DESCRIPTION = new URL('../api/docs', APPLICATIONS).href;
const USUAL_DAYS = 90;
const LONGEST_NAME = 100;

const root = document.getElementById('api-tokens');
const news = el('div', { role: 'status' });

async function start() {
    const tokens = await get('api-tokens');
    fill(root,
        el('h1', {}, t('tokens.title')),
        el('p', { class: 'dalel-quiet' }, t('tokens.hint'), ' ', el('a', { href: DESCRIPTION }, t('tokens.how'))),
        news,
        tokens.length === 0 ? el('p', {}, t('tokens.none')) : table(tokens),
        issuing());
}

function table(tokens) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('tokens.title') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['name', 'createdAt', 'expiresAt', 'lastUsedAt', 'act'].map(name =>
                el('th', { scope: 'col' }, t(`tokens.column.${name}`))))),
            el('tbody', {}, tokens.map(token => el('tr', {},
                el('th', { scope: 'row' }, token.name),
                el('td', {}, moment(token.createdAt)),
                el('td', {}, moment(token.expiresAt)),
                el('td', {}, token.lastUsedAt ? moment(token.lastUsedAt) : t('tokens.never')),
                el('td', {}, token.valid ? revoking(token) : el('span', { class: 'dalel-quiet' }, over(token))))))));
}

const over = token => (token.revokedAt ? t('tokens.revokedAt', { when: moment(token.revokedAt) }) : t('tokens.expired'));

/** Asks once more in the place of the button. */
function revoking({ id, name }) {
    const place = el('span');
    const offer = () => fill(place, button(t('tokens.revoke'), ask, { 'aria-label': t('tokens.revokeOf', { name }) }));

    function ask() {
        const sure = button(t('tokens.doRevoke'), revoke, { class: 'btn btn-primary' });
        fill(place, sure, ' ', button(t('tokens.leave'), offer));
        sure.focus();
    }

    async function revoke() {
        try {
            await remove(`api-tokens/${id}`);
            await start();
            fill(news, el('p', { class: 'dalel-done' }, t('tokens.revoked', { name })));
        } catch (refusal) {
            offer();
            fill(news, el('p', { class: 'dalel-trouble' }, refusal.message));
        }
    }

    offer();
    return place;
}

function issuing() {
    const name = el('input', { type: 'text', class: 'form-control', maxlength: LONGEST_NAME });
    const days = el('input', { type: 'number', class: 'form-control dalel-number', min: 1, step: 1, value: USUAL_DAYS });
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    const go = button(t('tokens.issue'), issue, { class: 'btn btn-primary' });

    async function issue() {
        go.disabled = true;
        try {
            const { token, secret } = await post('api-tokens', { name: name.value, days: Number(days.value) });
            await start();
            showOnce(token.name, secret);
        } catch (refusal) {
            go.disabled = false;
            fill(trouble, refusal.message);
        }
    }

    return el('section', { class: 'dalel-panel', 'aria-label': t('tokens.form') },
        el('h4', {}, t('tokens.form')),
        el('div', { class: 'dalel-grid' }, labelled(t('tokens.name'), name), labelled(t('tokens.days'), days)),
        trouble,
        el('p', {}, go));
}

function showOnce(name, secret) {
    const field = el('input', { type: 'text', class: 'form-control dalel-hash', readonly: true, value: secret, 'aria-label': t('tokens.secret', { name }) });
    const copied = el('span', { class: 'dalel-quiet', role: 'status' });

    async function copy() {
        field.select();
        await navigator.clipboard?.writeText(secret);
        fill(copied, t('tokens.copied'));
    }

    fill(news, el('div', { class: 'dalel-hint' }, el('p', {}, t('tokens.secret', { name })), field, el('p', {}, button(t('tokens.copy'), copy), ' ', copied)));
    field.select();
}

orTrouble(root, start);
