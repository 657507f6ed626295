/*
 * Which keys do what where items are decided on.
 */
import { openDialog } from './dialog.js';
import { el } from './dom.js';
import { t } from './texts.js';
import { KEYS } from './verdict-form.js';

const LEGEND = [
    ['↓ ↑', 'keys.step'],
    ['Home End', 'keys.ends'],
    [null, 'keys.undecided'],
    ...KEYS.map((outcome, index) => [index + 1, `decide.${outcome}`]),
    ['Enter', 'keys.files'],
    ['← →', 'keys.pages'],
    ['+ −', 'keys.zoom'],
    ['Esc', 'keys.back'],
    ['Ctrl+Enter', 'keys.fromField'],
    ['?', 'keys.legend']
];

const TYPED_IN = 'input:not([type="radio"], [type="checkbox"]), select, textarea';

/** Opens the legend over the page. */
export function showKeys() {
    if (!document.querySelector('dialog[open]')) {
        openDialog(t('keys.title'), [
            el('p', { class: 'dalel-quiet' }, t('keys.where')),
            el('dl', { class: 'dalel-keys' }, LEGEND.map(([keys, meaning]) => [
                el('dt', {}, String(keys ?? t('keys.space')).split(' ').map(key => el('kbd', {}, key))),
                el('dd', {}, t(meaning))
            ]))
        ], []);
    }
}

/**
 * Opens the legend by «?» anywhere on the page but in a field.
 *
 * @returns {function()} ends it
 */
export function listenForHelp() {
    const listen = event => {
        if (event.key === '?' && !event.target.closest?.(TYPED_IN)) {
            event.preventDefault();
            showKeys();
        }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
}
