/*
 * An item of evidence as it was submitted, to be read.
 */
import { el, safeLink } from './dom.js';
import { fileList } from './file-list.js';
import { day, moment, month, quarterName } from './format.js';
import { snapshotPlace } from './link-snapshots.js';
import { t } from './texts.js';

/**
 * What the item stands for, in one line.
 *
 * @param {object} item the item
 * @param {{categories: Array, units: Array}} names what categories and units are called, where the item does not say
 */
export function itemTitle(item, { categories = [], units = [] }) {
    const parts = [
        item.category && (categories.find(category => category.code === item.category)?.title ?? item.category),
        item.unit && (item.unitName ?? units.find(unit => unit.id === item.unit)?.name ?? item.unit),
        item.fact,
        item.month && month(item.month)
    ].filter(Boolean);
    return parts.join(' · ') || t('item.document');
}

/** Everything the item says, with what the automatic checks noticed. */
export function itemView(item) {
    const marks = item.marks || [];
    return el('div', { class: 'dalel-item' },
        el('dl', { class: 'dalel-facts' },
            fact(t('item.documentLabel'), documentLine(item)),
            fact(t('item.eventDate'), day(item.eventDate)),
            item.quantity !== 1 && fact(t('item.quantity'), item.quantity),
            fact(t('item.validUntil'), day(item.validUntil)),
            fact(t('item.links'), linkList(item)),
            fact(t('item.files'), item.files?.length > 0 && fileList(item.files)),
            fact(t('item.comment'), item.comment),
            fact(t('item.carriedFrom'), carriedFrom(item)),
            item.submittedAt && fact(t('item.submitted'), t('item.submittedBy', { when: moment(item.submittedAt), who: item.submittedBy }))),
        marks.length > 0 && el('ul', { class: 'dalel-marks' }, marks.map(mark => el('li', {}, mark.text))));
}

function fact(label, value) {
    return value === undefined || value === null || value === '' || value === false ? null : [el('dt', {}, label), el('dd', {}, value)];
}

/** Where an item of an earlier quarter was taken over from: it is verified anew, but the verifier may want to compare. */
function carriedFrom({ carriedFrom: source }) {
    return source && t(source.changed ? 'item.carriedChanged' : 'item.carriedUnchanged', { quarter: quarterName(source.quarter), record: source.record });
}

function documentLine({ documentNumber, documentDate }) {
    if (documentNumber) {
        return documentDate ? t('item.numberAndDate', { number: documentNumber, date: day(documentDate) }) : t('item.number', { number: documentNumber });
    }
    return day(documentDate);
}

function linkList({ versionId, links }) {
    return links?.length > 0
        ? el('ul', { class: 'dalel-plain-list' }, links.map((link, index) =>
            el('li', {}, safeLink(link.address),
                link.checkedOn && el('span', { class: 'dalel-quiet' }, ' ', t('item.checkedOn', { date: day(link.checkedOn) })),
                snapshotPlace(versionId, index))))
        : null;
}
