/*
 * Names for those buttons and links of the web applications that show a picture alone: a screen reader has nothing else to say of them.
 * Where there is a tooltip it is the name.
 */
import { t } from './texts.js';

const TOOLTIP = 'uib-tooltip';

const NAMES = {
    '.app-switch > a': 'app.name.switch',
    '.cockpit-app > .app-label-wrapper': 'app.cockpit',
    '.region-toggle[data-region="filters"]': 'app.name.filters',
    '.region-toggle[data-region="list"]': 'app.name.list',
    '.region-toggle[data-region="task"]': 'app.name.task',
    '.instance-link': 'app.name.instance',
    '.maximize': 'app.name.maximize',
    '.reset-regions': 'app.name.allColumns',
    '.new-sort > a': 'app.name.newSort',
    '.stored-criteria > button': 'app.name.storedCriteria'
};

/** What cannot be reached by keyboard is not spoken either. */
const WITH_TOOLTIP = ['a[href]', 'button'].map(tag => `${tag}[${TOOLTIP}]:not([aria-label])`).join(', ');

/** Where what was searched for is suggested while it is typed. */
const SEARCH = 'input[uib-typeahead]:not([role])';

function name() {
    for (const [selector, key] of Object.entries(NAMES)) {
        document.querySelectorAll(`${selector}:not([aria-label])`).forEach(node => node.setAttribute('aria-label', t(key)));
    }
    for (const node of document.querySelectorAll(WITH_TOOLTIP)) {
        const tooltip = node.getAttribute(TOOLTIP);
        if (tooltip && !node.textContent.trim()) {
            node.setAttribute('aria-label', tooltip);
        }
    }
    document.querySelectorAll(SEARCH).forEach(node => node.setAttribute('role', 'combobox'));
}

new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
name();
