/*
 * A day, typed as people here write it. The browser's own field follows the language of the browser: in an English one
 * 07/08/2026 would be the eighth of July on a page that is otherwise Russian.
 */
import { el } from './dom.js';
import { typedDay } from './format.js';
import { t } from './texts.js';

const CENTURY = 2000;

/** 12.10.2026, also with other signs between, with a short year, or without signs: 12102026. */
const DAY_FIRST = /^(\d{1,2})[.,/\- ](\d{1,2})[.,/\- ](\d{4}|\d{2})$|^(\d{2})(\d{2})(\d{4})$/;

/** 2026-10-12, as spreadsheets and programs write it. */
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that was typed, as in 2026-10-12; undefined if it is none. */
export function readDay(text) {
    const typed = text.trim().replace(/\s*г\.?$/, '');
    const yearFirst = typed.match(YEAR_FIRST);
    if (yearFirst) {
        return existing(...yearFirst.slice(1));
    }
    const dayFirst = typed.match(DAY_FIRST);
    if (!dayFirst) {
        return undefined;
    }
    const [, first, second, third, fourth, fifth, sixth] = dayFirst;
    const year = Number(third ?? sixth);
    return existing(year < 100 ? CENTURY + year : year, second ?? fifth, first ?? fourth);
}

function existing(year, month, date) {
    const day = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
    const whole = day.getUTCMonth() === Number(month) - 1 && day.getUTCDate() === Number(date);
    return whole ? day.toISOString().slice(0, 10) : undefined;
}

/** Whether the value is what a person typed for a day and nobody can read as one. */
export const isUnreadable = value => value?.unreadable !== undefined;

/**
 * An input for a day; see field-inputs.js for its shape. What cannot be read as a day stays as it was typed, as the value
 * {unreadable: text}.
 */
export function dateInput(label) {
    const input = el('input', {
        type: 'text', class: 'form-control', 'aria-label': label, placeholder: t('date.format'), inputmode: 'numeric', autocomplete: 'off',
        maxlength: 20
    });
    // The browser's calendar, for who would rather choose; the keyboard has the field beside it.
    const calendar = el('input', { type: 'date', class: 'dalel-calendar', tabindex: -1, 'aria-hidden': 'true', title: t('date.choose'), max: '9999-12-31' });
    const fault = el('span', { class: 'dalel-fault', role: 'alert', hidden: true }, t('date.unreadable'));

    function tidy() {
        const read = readDay(input.value);
        fault.hidden = !input.value.trim() || read !== undefined;
        calendar.value = read ?? '';
        if (read) {
            input.value = typedDay(read);
        }
    }

    input.addEventListener('change', tidy);
    input.addEventListener('input', () => {
        fault.hidden = true;
    });
    calendar.addEventListener('input', () => {
        input.value = typedDay(calendar.value);
        fault.hidden = true;
    });
    return {
        node: el('span', { class: 'dalel-date' }, input, calendar, fault),
        control: input,
        get: () => (input.value.trim() ? readDay(input.value) ?? { unreadable: input.value.trim() } : undefined),
        set: value => {
            input.value = isUnreadable(value) ? value.unreadable : typedDay(value);
            calendar.value = isUnreadable(value) ? '' : value ?? '';
            fault.hidden = !isUnreadable(value);
        }
    };
}
