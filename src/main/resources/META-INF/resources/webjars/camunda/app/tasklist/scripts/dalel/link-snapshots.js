/*
 * What was kept of the pages behind links, beside each link. A place beside a link may be made before or after the snapshots are
 * loaded: it fills itself.
 */
import { addressOf, get, getText, post } from './api.js';
import { button, el, fill } from './dom.js';
import { moment, size } from './format.js';
import { t } from './texts.js';

const LOOK_AGAIN_AFTER = 3000;
const LOOKS = 60;

const looksOf = new Map();
const places = new Map();

/** The place beside a link where its snapshots are shown. */
export function snapshotPlace(versionId, link) {
    const key = keyOf(versionId, link);
    const place = el('div', { class: 'dalel-snapshots' });
    places.set(key, [...(places.get(key) || []), place]);
    show(place, looksOf.get(key));
    return place;
}

/**
 * Loads the snapshots of a submission into their places.
 *
 * @param {string} path of the submission
 * @param {boolean} deciding whether the reader decides on it: then the pages are looked at once more
 * @returns {Node} what is to be said about all of them
 */
export function showSnapshots(path, deciding) {
    const note = el('p', { class: 'dalel-hint', role: 'status', hidden: true });
    looksOf.clear();
    places.forEach((found, key) => places.set(key, found.filter(place => place.isConnected)));
    load(path, deciding, note).catch(refusal => say(note, refusal.message));
    return note;
}

async function load(path, deciding, note) {
    const { enabled } = await refresh(path);
    if (!enabled || !deciding) {
        say(note, !enabled && deciding && t('snapshot.off'));
        return;
    }
    let { checking } = await post(`${path}/snapshots/recheck`);
    say(note, checking && t('snapshot.checking'));
    for (let look = 0; checking && look < LOOKS && (look === 0 || note.isConnected); look += 1) {
        await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN_AFTER));
        ({ checking } = await refresh(path));
    }
    say(note, checking && t('snapshot.checking'));
}

async function refresh(path) {
    const state = await get(`${path}/snapshots`);
    state.links.forEach(({ versionId, link, looks }) => {
        const key = keyOf(versionId, link);
        looksOf.set(key, looks);
        (places.get(key) || []).forEach(place => show(place, looks));
    });
    return state;
}

const keyOf = (versionId, link) => `${versionId}/${link}`;

function say(note, text) {
    note.hidden = !text;
    fill(note, text);
}

function show(place, looks) {
    if (!looks || place.dataset.looks === String(looks.length)) {
        return;
    }
    place.dataset.looks = looks.length;
    const latest = looks.at(-1);
    fill(place, el('details', { class: 'dalel-details', open: looks.some(look => look.differs) },
        el('summary', {}, t('snapshot.title', { when: moment(latest.takenAt), what: latest.text }), difference(latest)),
        el('ul', { class: 'dalel-plain-list' }, looks.map(lookLine))));
}

function lookLine(look) {
    const text = el('pre', { class: 'dalel-page-text', tabindex: 0, hidden: true });
    return el('li', {},
        t(`snapshot.occasion.${look.occasion}`, { when: moment(look.takenAt), what: look.text }), difference(look),
        el('div', { class: 'dalel-quiet' },
            look.removed && el('span', { class: 'dalel-prose' }, look.removed),
            look.hasText && button(t('snapshot.text'), () => toggle(text, look), { class: 'btn btn-link' }),
            look.hasPage && el('a', { href: addressOf(`snapshots/${look.id}/page`), title: t('snapshot.hash', { hash: look.sha256 }) },
                t('snapshot.save', { size: size(look.size) }))),
        text);
}

function difference(look) {
    return look.differs && el('strong', { class: 'dalel-differs' }, ' ', t('snapshot.differs'));
}

async function toggle(text, look) {
    text.hidden = !text.hidden;
    if (!text.hidden && !text.hasChildNodes()) {
        try {
            fill(text, await getText(`snapshots/${look.id}/text`));
        } catch (refusal) {
            fill(text, refusal.message);
        }
    }
}
