/*
 * The application's cookies, by their names with the prefix that they have in production.
 */
import prefix from './cookie-prefix.js';

/** Repeated in a header by whatever changes something: see the web applications' settings too. */
export const CSRF_COOKIE = `${prefix}XSRF-TOKEN`;

export const LANGUAGE_COOKIE = `${prefix}dalel-language`;

/** A cookie with a prefix is taken over HTTPS only, and for the whole host. */
const FLAGS = `path=/; samesite=lax${prefix ? '; secure' : ''}`;

/** @returns {string | undefined} the cookie's value at this moment */
export function readCookie(name) {
    return document.cookie.split('; ').find(each => each.startsWith(`${name}=`))?.slice(name.length + 1);
}

export function writeCookie(name, value, seconds) {
    document.cookie = `${name}=${value}; max-age=${seconds}; ${FLAGS}`;
}
