/*
 * An item of evidence as it was submitted, to be read.
 */
import { el, safeLink } from './dom.js';
import { fileList, newSign } from './file-list.js';
import { day, moment, month, quarterName } from './format.js';
import { snapshotPlace } from './link-snapshots.js';
import { t } from './texts.js';

/**
 * What the item stands for, in one line.
 *
 * @param {object} item the item
 * @param {{categories: Array, units: Array, withoutUnit: string}} names what categories and units are called, where the item does not say,
 *     and an item without a unit
 */
export function itemTitle(item, { categories = [], units = [], withoutUnit = '' }) {
    const parts = [
        item.category && (categories.find(category => category.code === item.category)?.title ?? item.category),
        item.unit ? item.unitName ?? units.find(unit => unit.id === item.unit)?.name ?? item.unit : withoutUnit,
        item.fact,
        item.month && month(item.month)
    ].filter(Boolean);
    return parts.join(' · ') || t('item.document');
}

/** What an item says beside what it stands for: under which name, in which fields, and how it is shown. */
const FACTS = [
    { label: 'item.documentLabel', fields: ['documentNumber', 'documentDate'], show: documentLine },
    { label: 'item.eventDate', fields: ['eventDate'], show: item => day(item.eventDate) },
    { label: 'item.quantity', fields: ['quantity'], show: item => item.quantity !== 1 && item.quantity, showChanged: item => item.quantity },
    { label: 'item.validUntil', fields: ['validUntil'], show: item => day(item.validUntil) },
    { label: 'item.links', fields: ['links'], show: linkList, showEarlier: earlierLinks },
    { label: 'item.files', fields: ['files'], show: files, showEarlier: earlierFiles },
    { label: 'item.comment', fields: ['comment'], show: item => item.comment },
    { label: 'item.fact', fields: ['fact'], show: () => null, showChanged: item => item.fact },
    { label: 'item.month', fields: ['month'], show: () => null, showChanged: item => month(item.month) }
];

/**
 * Everything the item says, with what the automatic checks noticed.
 *
 * @param {object} item the item
 * @param {object} [options]
 * @param {object} [options.change] what was changed since it was returned: the names of the fields, and what it said before
 * @param {function(Array, number)} [options.look] shows one of its files, see file-list.js
 */
export function itemView(item, { change, look } = {}) {
    const marks = item.marks || [];
    return el('div', { class: 'dalel-item' },
        el('dl', { class: 'dalel-facts' },
            FACTS.map(each => factOf(each, item, change, look)),
            fact(t('item.carriedFrom'), carriedFrom(item)),
            item.submittedAt && fact(t('item.submitted'), t('item.submittedBy', { when: moment(item.submittedAt), who: item.submittedBy }))),
        marks.length > 0 && el('ul', { class: 'dalel-marks' }, marks.map(mark => el('li', {}, mark.text))));
}

function factOf({ label, fields, show, showChanged = show, showEarlier = showChanged }, item, change, look) {
    if (!change?.fields.some(name => fields.includes(name))) {
        return fact(t(label), show(item, { look }));
    }
    const earlier = showEarlier(change.before, item);
    return [
        el('dt', { class: 'dalel-changed' }, t(label), el('span', { class: 'dalel-changed-sign' }, t('change.field'))),
        el('dd', { class: 'dalel-changed' }, showChanged(item, { look, before: change.before }) || t('change.empty'),
            earlier !== false && el('div', { class: 'dalel-earlier' }, t('change.before'), ' ', earlier ? el('del', {}, earlier) : t('change.empty')))
    ];
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

function linkList({ versionId, links }, { before }) {
    return links?.length > 0
        ? el('ul', { class: 'dalel-plain-list' }, links.map((link, index) =>
            el('li', {}, safeLink(link.address),
                link.checkedOn && el('span', { class: 'dalel-quiet' }, ' ', t('item.checkedOn', { date: day(link.checkedOn) })),
                before && !before.links.some(each => each.address === link.address) && newSign(),
                snapshotPlace(versionId, index))))
        : null;
}

function files({ files: attached }, { look, before }) {
    return attached?.length > 0 && fileList(attached, { look, isNew: file => Boolean(before) && !before.files.some(each => each.sha256 === file.sha256) });
}

/** Links that are gone; nothing where links only came. */
function earlierLinks(before, now) {
    return gone(before.links.filter(link => !now.links.some(each => each.address === link.address && each.checkedOn === link.checkedOn))
        .map(link => [link.address, link.checkedOn && ` ${t('item.checkedOn', { date: day(link.checkedOn) })}`]));
}

function earlierFiles(before, now) {
    return gone(before.files.filter(file => !now.files.some(each => each.sha256 === file.sha256)).map(file => file.name));
}

const gone = values => values.length > 0 && values.map((value, index) => [index > 0 && ', ', value]);
