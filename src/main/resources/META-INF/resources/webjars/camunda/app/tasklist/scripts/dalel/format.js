/*
 * How dates, moments, quarters and points are written.
 */
import { language, locale } from './language.js';
import { t } from './texts.js';

// The whole country keeps UTC+5 since 1 March 2024. Browsers with older zone data put Almaty an hour off; Qyzylorda was at +5
// before already, so it is right in both.
const ZONE = 'Asia/Qyzylorda';

/** In English the month in letters: 10/11 is October to some and November to others. */
const DAY = { day: language === 'en' ? 'numeric' : '2-digit', month: language === 'en' ? 'short' : '2-digit', year: 'numeric' };
const moments = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...DAY, hour: '2-digit', minute: '2-digit' });
const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...DAY });
const shortDays = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: DAY.day, month: DAY.month });
const times = new Intl.DateTimeFormat(locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** A moment as 12.10.2026, 18:30, in English 12 Oct 2026, 18:30. */
export const moment = instant => (instant ? moments.format(new Date(instant)) : '');

/** The time of day of a moment as 18:30. */
export const timeOfDay = instant => times.format(new Date(instant));

/** A day given as 2026-10-12 as 12.10.2026, in English 12 Oct 2026. */
export const day = date => (date ? days.format(new Date(`${date}T00:00:00Z`)) : '');

/** A day without its year, for where there is little room: 12.10, in English 12 Oct. */
export const shortDay = date => shortDays.format(new Date(`${date}T00:00:00Z`));

/** A day given as 2026-10-12 as it is typed in every language: 12.10.2026. */
export const typedDay = date => (date ? date.split('-').reverse().join('.') : '');

/** A number of bytes in the unit that suits it. */
export function size(bytes) {
    const [unit, amount] = bytes < 1024 * 1024 ? ['kilobyte', bytes / 1024] : ['megabyte', bytes / 1024 / 1024];
    return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

/** A month given as 2026-07 in words. */
export function month(value) {
    if (!value) {
        return '';
    }
    const [year, number] = value.split('-').map(Number);
    return t('month', { name: t(`month.${number}`), year });
}

/** The three months of a quarter given as 2026-Q3. */
export function monthsOf(quarter) {
    const [year, number] = quarter.split('-Q').map(Number);
    return [1, 2, 3].map(n => `${year}-${String((number - 1) * 3 + n).padStart(2, '0')}`);
}

/** A quarter given as 2026-Q3 in words. */
export function quarterName(quarter) {
    const [year, number] = quarter.split('-Q');
    return t('quarter', { number: ['I', 'II', 'III', 'IV'][number - 1], year });
}

/** Points exactly as calculated, with the language's decimal separator and a true minus sign. */
export const points = value => String(value ?? '').replace('.', language === 'en' ? '.' : ',').replace('-', '−');
