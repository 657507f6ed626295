/*
 * The language switch in the head of the web applications. What somebody chose is kept with the person, so that it holds on every
 * computer; for strangers a cookie keeps it.
 */
import { get, put } from './api.js';
import { el } from './dom.js';
import { LANGUAGES, chosen, language, remember } from './language.js';
import { t } from './texts.js';

const MENU = '.app-menu > ul';
const SWITCH = 'dalel-languages';
const SIGNED_IN = '.account';

let followed = false;

function look() {
    const menu = document.querySelector(MENU);
    if (!menu) {
        return;
    }
    if (!menu.querySelector(`.${SWITCH}`)) {
        menu.prepend(languageSwitch());
    }
    const signedIn = isSignedIn();
    if (signedIn && !followed) {
        follow().catch(refusal => console.error(refusal));
    }
    followed = signedIn;
}

const isSignedIn = () => document.querySelector(`${MENU} > ${SIGNED_IN}`) !== null;

function languageSwitch() {
    const choices = Object.entries(LANGUAGES).map(([code, { sign, title }]) => el('button', {
        type: 'button', lang: code, title, 'aria-pressed': String(code === language), on: { click: () => choose(code) }
    }, sign));
    return el('li', {}, el('div', { class: SWITCH, role: 'group', 'aria-label': t('language.switch') }, ...choices));
}

async function choose(code) {
    if (isSignedIn()) {
        await put('language', { language: code }).catch(refusal => console.error(refusal));
    }
    remember(code);
    location.reload();
}

/** What the person chose elsewhere holds from now on here too. */
async function follow() {
    await get('language');
    if (chosen() !== language) {
        location.reload();
    }
}

document.documentElement.lang = language;
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
look();
