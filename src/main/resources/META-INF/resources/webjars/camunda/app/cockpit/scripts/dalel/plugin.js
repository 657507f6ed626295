/*
 * What Dalel adds to Cockpit: pages of its own, each with its place in the head, a summary on the first page, and a tab on
 * process instances.
 */
import { learn, t } from '../../../tasklist/scripts/dalel/texts.js';
import { deadlines } from './deadlines.js';
import { incidents } from './incidents.js';
import { load } from './load.js';
import { matterTab } from './matter-tab.js';
import { page } from './page.js';
import en from './en.js';
import kk from './kk.js';
import ru from './ru.js';
import { summary } from './summary.js';

learn({ ru, kk, en });

/** Pages by address, in the order in which the head offers them. */
const PAGES = {
    'dalel-deadlines': { build: deadlines },
    'dalel-load': { build: load },
    'dalel-incidents': { build: incidents, ofQuarter: false }
};

/** Before everything that is Cockpit's own. */
const FIRST = 150;

const places = Object.keys(PAGES).map((path, index) => ({
    id: `${path}-link`,
    pluginPoint: 'cockpit.navigation',
    priority: FIRST - index,
    label: t(`page.${path}`),
    pagePath: `#/${path}`,
    checkActive: address => address.includes(`#/${path}`)
}));

const routes = Object.entries(PAGES).map(([path, content]) => ({
    id: path,
    pluginPoint: 'cockpit.route',
    properties: { path: `/${path}` },
    render: node => page(node, t(`page.${path}`), content)
}));

export default [
    ...places,
    ...routes,
    { id: 'dalel-summary', pluginPoint: 'cockpit.dashboard', priority: FIRST, render: summary },
    { id: 'dalel-matter', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: FIRST, properties: { label: t('matter.tab') }, render: matterTab }
];
