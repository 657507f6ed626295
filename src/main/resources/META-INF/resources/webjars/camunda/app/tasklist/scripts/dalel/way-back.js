/*
 * The way back for somebody who wanted a page of ours and was led to the task list to log in.
 */
import { APPLICATIONS } from './api.js';

const PAGES = `${APPLICATIONS}dalel/`;
const WANTED = 'back';

/** Nowhere else than to our own pages, whatever the address says. */
export function goBack() {
    const wanted = new URLSearchParams(location.search).get(WANTED);
    const page = wanted && new URL(wanted, location.href).href;
    if (page && page.startsWith(PAGES)) {
        location.replace(page);
    }
}
