/*
 * The page «Мой вход»: from which browsers the person is signed in, ending that, and the own password.
 */
import { get, post, put } from '../api.js';
import { button, el, fill, labelled } from '../dom.js';
import { orTrouble } from '../page-trouble.js';
import { learn, t } from '../texts.js';
import en from './en.js';
import kk from './kk.js';
import ru from './ru.js';
import { signInsTable } from './sign-ins.js';

learn({ ru, kk, en });

const root = document.getElementById('account');
const news = el('div', { role: 'status' });

async function start() {
    const account = await get('account');
    fill(root,
        el('h1', {}, t('account.title')),
        el('p', {}, t('account.who', account)),
        el('ul', {}, account.roles.map(role => el('li', {}, role.title, role.body && el('span', { class: 'dalel-quiet' }, ` · ${role.body}`)))),
        news,
        account.passwordIsOneTime && el('p', { class: 'dalel-hint' }, t('account.oneTime')),
        account.passwordIsOneTime && changingPassword(account.login),
        el('h2', {}, t('account.signIns')),
        el('p', { class: 'dalel-quiet' }, t('account.hint')),
        signInsTable(account.signIns, end),
        account.signIns.some(signIn => !signIn.current) ? endingOthers() : el('p', { class: 'dalel-quiet' }, t('account.noOthers')),
        account.passwordIsKept && !account.passwordIsOneTime && changingPassword(account.login));
}

const end = signIn => act(() => post(`account/sign-ins/${signIn.id}/end`), t('account.ended', signIn));

async function act(call, done) {
    try {
        await call();
        await start();
        fill(news, el('p', { class: 'dalel-done' }, done));
    } catch (refusal) {
        fill(news, el('p', { class: 'dalel-trouble' }, refusal.message));
    }
}

/** Asks once more in the place of the button. */
function endingOthers() {
    const place = el('p');
    const offer = () => fill(place, button(t('account.endOthers'), ask));

    function ask() {
        const sure = button(t('account.doEndOthers'), () => act(() => post('account/sign-ins/end-others'), t('account.othersEnded')),
            { class: 'btn btn-primary' });
        fill(place, sure, ' ', button(t('account.leave'), offer));
        sure.focus();
    }

    offer();
    return place;
}

function changingPassword(login) {
    const [present, chosen, again] = ['current-password', 'new-password', 'new-password'].map(autocomplete =>
        el('input', { type: 'password', class: 'form-control', autocomplete, maxlength: 128 }));
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });

    async function change(event) {
        event.preventDefault();
        if (chosen.value !== again.value) {
            fill(trouble, t('account.passwordDiffers'));
            again.focus();
            return;
        }
        try {
            await put(`people/${encodeURIComponent(login)}/password`, { password: chosen.value, authenticatedUserPassword: present.value });
            await start();
            fill(news, el('p', { class: 'dalel-done' }, t('account.passwordChanged')));
        } catch (refusal) {
            fill(trouble, refusal.message);
        }
    }

    return el('form', { class: 'dalel-panel', 'aria-label': t('account.password'), on: { submit: change } },
        el('h4', {}, t('account.password')),
        el('p', { class: 'dalel-quiet' }, t('account.passwordRule')),
        el('div', { class: 'dalel-grid' },
            labelled(t('account.passwordPresent'), present), labelled(t('account.passwordChosen'), chosen),
            labelled(t('account.passwordAgain'), again)),
        trouble,
        el('p', {}, el('button', { type: 'submit', class: 'btn btn-primary' }, t('account.passwordChange'))));
}

orTrouble(root, start);
