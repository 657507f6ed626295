/*
 * Fields that the forms of the page «Учётные записи» have in common.
 */
import { dateInput, isUnreadable } from '../date-input.js';
import { choice, el, labelled } from '../dom.js';
import { t } from '../texts.js';

const LONGEST_REASON = 500;

export const textInput = (attributes = {}) => el('input', { type: 'text', class: 'form-control', autocomplete: 'off', ...attributes });

/** Why, in the administrator's words. */
export function reasonField() {
    const input = textInput({ maxlength: LONGEST_REASON });
    return { input, node: labelled(t('accounts.reason'), input) };
}

/** A day; the input names itself to screen readers. */
export function dayField(label) {
    const input = dateInput(label);
    return { ...input, node: el('div', { class: 'dalel-field' }, el('span', { class: 'dalel-label', 'aria-hidden': 'true' }, label), input.node) };
}

/** Goes to the first day that cannot be read, and says whether there is one. */
export function stopsAtUnreadable(...fields) {
    const unreadable = fields.find(field => isUnreadable(field.get()));
    unreadable?.control.focus();
    return unreadable !== undefined;
}

/** A role, and the body where it is held for one. */
export function roleFields({ roles, bodies }) {
    const role = choice(roles.map(each => ({ value: each.role, label: each.title })), '', {}, t('accounts.choose'));
    const body = choice(bodies.map(each => ({ value: each.body, label: `${each.body} · ${each.name}` })), '', {}, t('accounts.choose'));
    const place = labelled(t('accounts.body'), body);
    const chosen = () => roles.find(each => each.role === role.value);
    const show = () => { place.hidden = !chosen()?.ofBody; };

    role.addEventListener('change', show);
    show();
    return {
        nodes: [labelled(t('accounts.role'), role), place],
        get: () => ({ role: role.value || null, body: chosen()?.ofBody ? body.value || null : null })
    };
}
