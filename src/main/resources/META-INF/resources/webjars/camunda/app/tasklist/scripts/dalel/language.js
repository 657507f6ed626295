/*
 * The language that somebody chose: kept in a cookie, which the server reads too. Whoever chose none is spoken to in Russian, whatever
 * the browser prefers.
 */
import { LANGUAGE_COOKIE, readCookie, writeCookie } from './cookies.js';

/** The languages as the switch offers them: what stands on it, and how its speakers call it. */
export const LANGUAGES = {
    ru: { sign: 'РУС', title: 'Русский' },
    kk: { sign: 'ҚАЗ', title: 'Қазақша' },
    en: { sign: 'ENG', title: 'English' }
};

export const DEFAULT_LANGUAGE = 'ru';

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** The cookie's language at this moment. */
export function chosen() {
    const cookie = readCookie(LANGUAGE_COOKIE);
    return cookie in LANGUAGES ? cookie : DEFAULT_LANGUAGE;
}

/** Remembers the language for somebody who is not logged in. */
export function remember(code) {
    writeCookie(LANGUAGE_COOKIE, code, YEAR_IN_SECONDS);
}

/** Language of everything that this page says. */
export const language = chosen();

/**
 * Language and country, as dates and numbers of a language are written. Browsers say that they know Kazakh and write 2026-10-12 and
 * 1.5 MB; figures are written in it as they are in Russian.
 */
export const writtenAs = code => ({ ru: 'ru-KZ', kk: 'ru-KZ', en: 'en-GB' })[code];

/** As dates and numbers are written in the language of this page. */
export const locale = writtenAs(language);

/** What the settings of the web applications say of languages: the chosen one, whatever the browser prefers. */
export const locales = { availableLocales: [language], fallbackLocale: language };

const DAY = { ru: 'DD.MM.YYYY', kk: 'DD.MM.YYYY', en: 'D MMM YYYY' }[language];

/** How the web applications write dates. */
export const dateFormat = { normal: `${DAY} HH:mm`, long: `${DAY} HH:mm`, short: DAY };
