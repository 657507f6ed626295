/*
 * A button that shows and hides links below it. By keyboard: Tab goes through what is shown, the arrows too, Escape hides it and is
 * back at the button.
 */
import { el, freshId } from './dom.js';

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** The button and the list of links, hidden at first. */
export function disclosure(name, links) {
    const list = el('ul', { id: freshId(), hidden: true }, links.map(link => el('li', {}, link)));
    const opener = el('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': list.id, on: { click: () => show(list.hidden) } }, name);
    const both = el('div', { class: 'dalel-disclosure', on: { keydown: press, focusout: leave } }, opener, list);

    function show(shown) {
        list.hidden = !shown;
        opener.setAttribute('aria-expanded', String(shown));
        // Safari gives a pressed button no focus, by which it would be left again.
        const listen = shown ? document.addEventListener : document.removeEventListener;
        listen.call(document, 'pointerdown', pressElsewhere);
    }

    function pressElsewhere({ target }) {
        if (!both.contains(target)) {
            show(false);
        }
    }

    function leave({ relatedTarget }) {
        if (relatedTarget && !both.contains(relatedTarget)) {
            show(false);
        }
    }

    function press(event) {
        const step = STEPS[event.key];
        if (event.key === 'Escape' && !list.hidden) {
            show(false);
            opener.focus();
        } else if (step && (!list.hidden || step > 0)) {
            event.preventDefault();
            show(true);
            const stops = [opener, ...links];
            stops[(stops.indexOf(document.activeElement) + step + stops.length) % stops.length].focus();
        }
    }

    return both;
}
