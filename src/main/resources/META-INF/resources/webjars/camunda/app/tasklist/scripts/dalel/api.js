/*
 * Calls of Dalel's REST interface in the session of whoever is logged in to the task list.
 */
import { t } from './texts.js';

const ROOT = `${document.querySelector('base').getAttribute('app-root')}/api/dalel/`;
const CSRF_COOKIE = 'XSRF-TOKEN';
const CSRF_HEADER = 'X-XSRF-TOKEN';

/** An answer other than success; its message is a sentence for the person. */
export class Refusal extends Error {

    /**
     * @param {number} status HTTP status; 0 = the server was not reached
     * @param {object} body the answer, as far as there is one
     */
    constructor(status, body) {
        super(body.message || t(status === 0 ? 'error.unreachable' : status === 401 ? 'error.signedOut' : 'error.unexpected'));
        this.status = status;
        this.body = body;
        /** What is wrong row by row: {row counted from 1, field, message}. */
        this.rows = body.rows || [];
    }
}

export const get = path => call('GET', path);
export const put = (path, body, options) => call('PUT', path, body, options);
export const post = (path, body) => call('POST', path, body);

/** Where something is to be saved from, for a link. */
export const addressOf = path => ROOT + path;

/** What is told as plain text. */
export async function getText(path) {
    const response = await reach(ROOT + path, { credentials: 'same-origin' });
    if (!response.ok) {
        throw new Refusal(response.status, (await readJson(response)) || {});
    }
    return response.text();
}

async function call(method, path, body, { keepalive = false } = {}) {
    const response = await reach(ROOT + path, {
        method,
        keepalive,
        credentials: 'same-origin',
        headers: {
            Accept: 'application/json',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            ...csrfHeader()
        },
        body: body === undefined ? undefined : JSON.stringify(body)
    });
    const answer = await readJson(response);
    if (!response.ok) {
        throw new Refusal(response.status, answer || {});
    }
    return answer;
}

async function reach(address, request) {
    try {
        return await fetch(address, request);
    } catch {
        throw new Refusal(0, {});
    }
}

async function readJson(response) {
    const text = await response.text();
    try {
        return text ? JSON.parse(text) : null;
    } catch {
        return null;
    }
}

/** Camunda's web applications refuse a change that does not repeat their cookie in a header. */
function csrfHeader() {
    const cookie = document.cookie.split('; ').find(each => each.startsWith(`${CSRF_COOKIE}=`));
    return cookie ? { [CSRF_HEADER]: decodeURIComponent(cookie.slice(CSRF_COOKIE.length + 1)) } : {};
}
