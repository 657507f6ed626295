/*
 * The addresses an evidence row points to, each with the day on which it was last seen.
 */
import { dateInput } from './date-input.js';
import { button, el } from './dom.js';
import { t } from './texts.js';

const LONGEST_ADDRESS = 2000;

/**
 * An input for any number of links; see field-inputs.js for its shape.
 *
 * @param {string} label of the whole
 * @param {number} expected how many links are asked for; as many lines stand there from the start
 */
export function linksInput(label, expected) {
    const list = el('div', { class: 'dalel-links', role: 'group', 'aria-label': label });
    const lines = [];

    function add({ address, checkedOn } = {}) {
        const line = {
            address: el('input', {
                type: 'url', class: 'form-control', placeholder: 'https://', 'aria-label': t('links.address'),
                maxlength: LONGEST_ADDRESS, value: address
            }),
            checkedOn: dateInput(t('links.checkedOn'))
        };
        line.checkedOn.set(checkedOn);
        line.node = el('div', { class: 'dalel-link' },
            line.address, el('span', { class: 'dalel-quiet', 'aria-hidden': 'true' }, t('links.checked')), line.checkedOn.node,
            button('×', () => remove(line), { class: 'btn btn-link', title: t('links.remove'), 'aria-label': t('links.remove') }));
        lines.push(line);
        list.append(line.node);
        line.node.append(more);
        return line;
    }

    function remove(line) {
        lines.splice(lines.indexOf(line), 1);
        line.node.remove();
        if (lines.length === 0) {
            add();
        }
        lines.at(-1).node.append(more);
        list.dispatchEvent(new Event('input', { bubbles: true }));
    }

    const more = button('+', () => add().address.focus(), { class: 'btn btn-link', title: t('links.add'), 'aria-label': t('links.add') });
    function addAll(links) {
        links.forEach(add);
        while (lines.length < Math.max(expected, 1)) {
            add();
        }
    }

    addAll([]);
    return {
        node: list,
        get control() {
            return lines[0].address;
        },
        get: () => {
            const given = lines
                .filter(line => line.address.value.trim())
                .map(line => ({ address: line.address.value.trim(), checkedOn: line.checkedOn.get() }));
            return given.length > 0 ? given : undefined;
        },
        set: links => {
            lines.splice(0).forEach(line => line.node.remove());
            addAll(links || []);
        }
    };
}
