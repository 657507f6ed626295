/*
 * In the form that opens a quarter: the dates that follow from what is typed, counted by the server as opening would count them, and
 * where they lie in the calendar.
 */
import { post } from '../api.js';
import { el, fill } from '../dom.js';
import { day as written, moment } from '../format.js';
import { t } from '../texts.js';
import { legend, monthTable } from './months.js';

/** Typing is over when nothing was typed for so long, in milliseconds. */
const PAUSE = 300;

// The form library keeps values to itself; fields stand in the order of the .form file.
const NUMBERS = '.fjs-form-field-number input';
const QUARTERS = '.fjs-form-field-radio';
const DATE = '.fjs-datepicker input';
const FIELDS = ['year', 'verificationDays', 'correctionDays', 'appealDays', 'appealDecisionDays'];

const DATES = ['submission', 'verification', 'correction', 'appeals', 'decisions'];

/** The control of the form quarter-cycle.openQuarter; see mount-start.js for its shape. */
export function openingDates(root, form) {
    const place = el('div', { role: 'status' });
    fill(root, el('h4', {}, t('opening.title')), place);
    let shown = '';
    let timer;

    async function show() {
        const terms = read(form);
        const asked = JSON.stringify(terms);
        if (asked === shown) {
            return;
        }
        shown = asked;
        if (!terms.year || !terms.quarter) {
            fill(place, el('p', { class: 'dalel-quiet' }, t('opening.which')));
            return;
        }
        try {
            const dates = await post('opening/dates', terms);
            if (asked === shown) {
                fill(place, proposal(dates));
            }
        } catch (refusal) {
            if (asked === shown) {
                fill(place, el('p', { class: 'dalel-fault' }, refusal.message));
            }
        }
    }

    const later = () => {
        clearTimeout(timer);
        timer = setTimeout(show, PAUSE);
    };
    const typing = ['input', 'change', 'click'];
    typing.forEach(event => form.addEventListener(event, later));
    show();
    return () => {
        clearTimeout(timer);
        typing.forEach(event => form.removeEventListener(event, later));
    };
}

function read(form) {
    const numbers = [...form.querySelectorAll(NUMBERS)].map(input => wholeNumber(input.value));
    const quarters = [...(form.querySelector(QUARTERS)?.querySelectorAll('input[type=radio]') || [])];
    // The date's text is written as the browser's language wants it; the field's own calendar knows the day.
    const chosen = form.querySelector(DATE)?._flatpickr?.selectedDates[0];
    return {
        ...Object.fromEntries(FIELDS.map((name, index) => [name, numbers[index] ?? null])),
        quarter: quarters.findIndex(radio => radio.checked) + 1 || null,
        submissionDay: chosen ? isoDay(chosen) : null
    };
}

const wholeNumber = text => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);

function isoDay(date) {
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

function proposal(dates) {
    const marked = new Map(dates.days.map(each => [each.day, each]));
    const ends = new Map();
    DATES.forEach(name => {
        const end = dayOf(dates[name]);
        ends.set(end, [...(ends.get(end) || []), t(`opening.${name}`)]);
    });
    return [
        el('dl', { class: 'dalel-dates' }, DATES.map(name => el('div', {},
            el('dt', {}, t(`opening.${name}`)),
            el('dd', {}, el('strong', {}, moment(dates[name])), el('span', { class: 'dalel-quiet' }, ` ${t(`opening.${name}.how`)}`))))),
        !dates.submissionDayWorked && el('p', { class: 'dalel-fault' }, t('opening.notWorked', { day: written(dayOf(dates.submission)) })),
        dates.submissionDayWorked && dates.namedDay !== dayOf(dates.submission) &&
            el('p', { class: 'dalel-quiet' }, t('opening.moved', { day: written(dates.namedDay) })),
        el('div', { class: 'dalel-months' },
            monthsBetween(dayOf(dates.submission), dayOf(dates.decisions)).map(month => monthTable(month, marked, { ends }))),
        legend(true)
    ];
}

/** The day of a moment, as the moment is written: in the country's time. */
const dayOf = instant => moment(instant).split(',')[0].trim().split('.').reverse().join('-');

function monthsBetween(first, last) {
    const months = [];
    for (let [year, month] = first.split('-').map(Number); ; month += 1) {
        const [of, number] = [year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
        const text = `${of}-${String(number).padStart(2, '0')}`;
        months.push(text);
        if (text >= last.slice(0, 7)) {
            return months;
        }
    }
}
