/*
 * The way from the head of the task list to «Квартал органа», for those who may read a body's quarter; and the way back for
 * somebody who wanted a page of ours and was led here to log in. The task list asks for the link once the person is logged in.
 */
import { APPLICATIONS, get } from './api.js';
import { el } from './dom.js';
import { t } from './texts.js';

const PAGES = `${APPLICATIONS}dalel/`;
const WANTED = 'back';

export default {
    id: 'dalel-desk',
    pluginPoint: 'tasklist.navbar.action',
    priority: 400,
    render: node => {
        goBack();
        offer(node).catch(refusal => console.error(refusal));
    }
};

/** Nowhere else than to our own pages, whatever the address says. */
function goBack() {
    const wanted = new URLSearchParams(location.search).get(WANTED);
    const page = wanted && new URL(wanted, location.href).href;
    if (page && page.startsWith(PAGES)) {
        location.replace(page);
    }
}

async function offer(node) {
    const { bodies, own } = await get('desk');
    if (bodies.length > 0) {
        node.append(el('a', { href: `${PAGES}desk` }, t(own ? 'desk.link' : 'desk.linkToAll')));
    }
}
