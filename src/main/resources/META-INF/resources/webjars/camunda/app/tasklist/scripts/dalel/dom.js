/*
 * Building of page content. Text always goes in as text, never as markup: what people typed cannot become script.
 */

/**
 * Makes an element.
 *
 * @param {string} tag name of the element
 * @param {object} attributes attributes by name; `on` holds listeners by event; true sets a bare attribute, null,
 *     undefined and false leave it out
 * @param {...(Node|string|number|Array|null|undefined|false)} children content in order; empty values are left out
 */
export function el(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (name === 'on') {
            Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
        } else if (name === 'value' || name === 'checked') {
            node[name] = value ?? '';
        } else if (value === true) {
            node.setAttribute(name, '');
        } else if (value !== null && value !== undefined && value !== false) {
            node.setAttribute(name, value);
        }
    }
    append(node, children);
    return node;
}

/** Replaces the content of an element. */
export function fill(node, ...children) {
    node.replaceChildren();
    append(node, children);
    return node;
}

/** A button that never submits the form it stands in. */
export function button(label, onClick, attributes = {}) {
    return el('button', { type: 'button', class: 'btn btn-default', ...attributes, on: { click: onClick } }, label);
}

let issued = 0;

/** An element id that nothing else on the page has. */
export function freshId() {
    issued += 1;
    return `dalel-${issued}`;
}

/** An input or select with its label above it. */
export function labelled(label, input, ...hints) {
    input.id = input.id || freshId();
    return el('div', { class: 'dalel-field' }, el('label', { for: input.id }, label), input, hints);
}

/** A link as somebody typed it: opened apart and without telling where from, or shown as bare text if it is no web address. */
export function safeLink(address) {
    return /^https?:\/\//i.test(address)
        ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address)
        : el('span', {}, address);
}

/** A select with a first empty choice. */
export function choice(options, chosen, attributes = {}, empty = '') {
    const select = el(
        'select',
        { class: 'form-control', ...attributes },
        el('option', { value: '' }, empty),
        options.map(option => el('option', { value: option.value }, option.label)));
    select.value = chosen ?? '';
    return select;
}

function append(node, children) {
    for (const child of children.flat(Infinity)) {
        if (child !== null && child !== undefined && child !== false) {
            node.append(child instanceof Node ? child : String(child));
        }
    }
}
