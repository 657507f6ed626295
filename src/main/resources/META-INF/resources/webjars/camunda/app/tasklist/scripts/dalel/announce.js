/*
 * Tells people who cannot see the page what just happened on it.
 */
import { el } from './dom.js';

/** @returns {{node: Element, say: function(string)}} a line that is read out, and what puts a sentence into it */
export function announcer() {
    const node = el('p', { class: 'sr-only', role: 'status', 'aria-live': 'polite' });
    return {
        node,
        say: sentence => {
            node.textContent = sentence;
        }
    };
}
