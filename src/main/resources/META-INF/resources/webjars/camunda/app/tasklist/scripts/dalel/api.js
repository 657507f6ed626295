/*
 * Calls of Dalel's REST interface in the session of whoever is logged in to the web applications.
 */
import { CSRF_COOKIE, readCookie } from './cookies.js';
import { t } from './texts.js';

/** Where the web applications are, from where this script was read: /camunda, or behind a proxy whatever stands for it. */
export const APPLICATIONS = new URL('../../../../', import.meta.url).href;

const ROOT = `${APPLICATIONS}api/dalel/`;
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
export const remove = path => call('DELETE', path);

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

/** Sends a file as it is. */
export const sendFile = (path, file) => answered(reach(ROOT + path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Content-Type': 'application/octet-stream', ...csrfHeader() },
    body: file
}));

/** The tasks of one of the task list's lists, in this order, as the task list itself asks for them. */
export const tasksOfList = (filter, sorting, most) =>
    callAt('POST', `${APPLICATIONS}api/engine/engine/default/filter/${filter}/list?firstResult=0&maxResults=${most}`, { sorting });

const call = (method, path, body, options) => callAt(method, ROOT + path, body, options);

function callAt(method, address, body, { keepalive = false } = {}) {
    return answered(reach(address, {
        method,
        keepalive,
        credentials: 'same-origin',
        headers: {
            Accept: 'application/json',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            ...csrfHeader()
        },
        body: body === undefined ? undefined : JSON.stringify(body)
    }));
}

async function answered(request) {
    const response = await request;
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
    return parsed(await response.text());
}

function parsed(text) {
    try {
        return text ? JSON.parse(text) : null;
    } catch {
        return null;
    }
}

/**
 * Sends a file as it is. Not by fetch, which tells nothing of how far a request has come.
 *
 * @param {string} path where to
 * @param {Blob} file what
 * @param {function(number)} onProgress told the share that has been sent, from 0 to 1
 * @returns {{answer: Promise<object>, cancel: function()}} the server's answer, which fails with a Refusal; and what breaks it off
 */
export function upload(path, file, onProgress) {
    const request = new XMLHttpRequest();
    const answer = new Promise((resolve, reject) => {
        request.upload.addEventListener('progress', event => onProgress(event.lengthComputable ? event.loaded / event.total : 0));
        request.addEventListener('error', () => reject(new Refusal(0, {})));
        request.addEventListener('abort', () => reject(new Refusal(0, {})));
        request.addEventListener('load', () => {
            const body = parsed(request.responseText) || {};
            if (request.status >= 200 && request.status < 300) {
                resolve(body);
            } else {
                reject(new Refusal(request.status, body));
            }
        });
    });
    request.open('POST', ROOT + path);
    Object.entries({ Accept: 'application/json', 'Content-Type': 'application/octet-stream', ...csrfHeader() })
        .forEach(([name, value]) => request.setRequestHeader(name, value));
    request.send(file);
    return { answer, cancel: () => request.abort() };
}

/** The content of a file; see addressOf for the link by which it is saved. */
export async function download(path) {
    const response = await reach(ROOT + path, { credentials: 'same-origin' });
    if (!response.ok) {
        throw new Refusal(response.status, await readJson(response) || {});
    }
    return response.blob();
}

/** Camunda's web applications refuse a change that does not repeat their cookie in a header. */
function csrfHeader() {
    const token = readCookie(CSRF_COOKIE);
    return token ? { [CSRF_HEADER]: decodeURIComponent(token) } : {};
}
