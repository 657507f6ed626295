/*
 * Files of a row or an item, to be looked at or saved.
 */
import { addressOf } from './api.js';
import { el, button } from './dom.js';
import { size } from './format.js';
import { t, textOr } from './texts.js';

/**
 * @param {Array} files as the server tells of them
 * @param {object} [options]
 * @param {function(Array, number)} [options.look] shows one of the files; over the page if left out
 * @param {function(object): boolean} [options.isNew] whether a file came with a correction
 */
export function fileList(files, { look = lookAt, isNew = () => false } = {}) {
    return el('ul', { class: 'dalel-files' }, files.map((file, index) =>
        el('li', { class: 'dalel-file' }, fileName(file, () => look(files, index)), ' ', fileParticulars(file), isNew(file) && newSign())));
}

/** Marks what came with a correction. */
export const newSign = () => el('strong', { class: 'dalel-new' }, ' ', t('change.new'));

/** The file's name: opens the preview where there is one, else saves the file. */
export function fileName(file, look) {
    if (!file.name) {
        return el('span', { class: 'dalel-fault' }, t('files.gone'));
    }
    return file.preview
        ? button(file.name, look, { class: 'btn btn-link dalel-file-name', title: t('files.look', { name: file.name }) })
        : el('a', { class: 'dalel-file-name', href: addressOf(`files/${file.id}`), download: file.name, title: t('files.saveOnly') }, file.name);
}

/** What kind of file it is, and how large. */
export function fileParticulars(file) {
    return file.name && el('span', { class: 'dalel-quiet' },
        textOr(`files.type.${file.type}`, file.type), ', ', size(file.size), !file.preview && `, ${t('files.saveOnlyShort')}`);
}

/** Opens the preview, which few visits need, at one of these files. */
export async function lookAt(files, index) {
    const { showPreview } = await import('./preview.js');
    const shown = files.filter(file => file.preview);
    showPreview(shown, shown.indexOf(files[index]));
}
