/*
 * Months with their days marked: what is not worked is told by a sign and in words, not by colour alone.
 */
import { el } from '../dom.js';
import { day as written, month as monthName } from '../format.js';
import { t } from '../texts.js';

const WEEK = 7;
const SATURDAY = 5;

const pad = number => String(number).padStart(2, '0');
const dateOf = (month, number) => `${month}-${pad(number)}`;

/** Monday 0 to Sunday 6 of a day given as 2026-10-12. */
export const weekday = date => (new Date(`${date}T00:00:00Z`).getUTCDay() + WEEK - 1) % WEEK;

/** The months of a year, as 2026-01 and so on. */
export const monthsOfYear = year => Array.from({ length: 12 }, (_, index) => `${year}-${pad(index + 1)}`);

/**
 * One month as a table.
 *
 * @param {string} month as 2026-10
 * @param {Map<string, object>} marked what is said of days beyond their weekday: {working, kind, name, origin}
 * @param {Map<string, Array<string>>} ends what ends on a day, by its name
 * @param {function(string)} choose told a day that was pressed; days cannot be pressed without it
 */
export function monthTable(month, marked, { ends = new Map(), choose } = {}) {
    const [year, number] = month.split('-').map(Number);
    const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
    const cells = [
        ...Array(weekday(dateOf(month, 1))).fill(null),
        ...Array.from({ length }, (_, index) => dateOf(month, index + 1))
    ];
    const weeks = Array.from({ length: Math.ceil(cells.length / WEEK) }, (_, index) => cells.slice(index * WEEK, (index + 1) * WEEK));
    return el('table', { class: 'dalel-month' },
        el('caption', {}, monthName(month)),
        el('thead', {}, el('tr', {}, Array.from({ length: WEEK }, (_, index) =>
            el('th', { scope: 'col', abbr: t(`calendar.weekday.${index}`) }, t(`calendar.weekdayShort.${index}`))))),
        el('tbody', {}, weeks.map(week => el('tr', {}, week.map(date =>
            date ? cell(date, marked.get(date), ends.get(date) || [], choose) : el('td'))))));
}

function cell(date, mark, ending, choose) {
    const off = mark ? !mark.working : weekday(date) >= SATURDAY;
    const words = [written(date), t(off ? 'calendar.off' : 'calendar.worked'), mark?.name, ...ending].filter(Boolean).join(', ');
    const classes = [off ? 'dalel-off' : 'dalel-worked', mark?.origin === 'ENTERED' && 'dalel-entered', ending.length > 0 && 'dalel-ends']
        .filter(Boolean).join(' ');
    const content = [String(Number(date.slice(-2))), mark && el('small', { 'aria-hidden': 'true' }, t(`calendar.sign.${mark.kind}`))];
    return el('td', { class: classes, title: words },
        choose
            // The table of days below is the keyboard's way: nobody wants to step through a year of buttons.
            ? el('button', { type: 'button', tabindex: -1, 'aria-label': words, on: { click: () => choose(date) } }, content)
            : [content, el('span', { class: 'sr-only' }, ` ${words}`)]);
}

/** What the signs mean. */
export function legend(withEnds = false) {
    return el('ul', { class: 'dalel-legend', 'aria-label': t('calendar.legend') },
        ['HOLIDAY', 'DAY_OFF', 'WORKED_WEEKEND'].map(kind =>
            el('li', {}, el('b', {}, t(`calendar.sign.${kind}`)), ` — ${t(`calendar.kind.${kind}`)}`)),
        el('li', {}, el('span', { class: 'dalel-swatch dalel-off' }, '7'), ` — ${t('calendar.off')}`),
        withEnds
            ? el('li', {}, el('span', { class: 'dalel-swatch dalel-ends' }, '7'), ` — ${t('calendar.ends')}`)
            : el('li', {}, el('span', { class: 'dalel-swatch dalel-entered' }, '7'), ` — ${t('calendar.entered')}`));
}
