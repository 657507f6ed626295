/*
 * The table as a workbook: saved to be filled in with a spreadsheet program, and read back after a look at what that would do.
 */
import { download, upload } from './api.js';
import { openDialog } from './dialog.js';
import { button, el, fill } from './dom.js';
import { moment } from './format.js';
import { showNotice } from './notice.js';
import { showPreview } from './sheet-preview.js';
import { t } from './texts.js';

const CONFLICT = 409;

/** A browser may begin to save only after the click that asks for it. */
const UNTIL_SAVED_MS = 60_000;

/** A panel (see panels.js) with what saves the table as a workbook and what reads one; only before the first submission. */
export function sheet({ path, submission, files, autosave, restart, correcting }) {
    if (correcting) {
        return null;
    }
    const address = `${path}/sheet`;
    const name = `${submission.indicator.code} ${submission.quarter}.xlsx`;
    const chooser = el('input', { type: 'file', accept: '.xlsx', hidden: true, 'aria-label': t('sheet.choose'), on: { change: chosen } });
    const save = button(t('sheet.save'), () => busy(save, saveSheet), { title: t('sheet.saveHint') });
    const read = button(t('sheet.read'), () => chooser.click(), { title: t('sheet.readHint') });
    const status = el('span', { class: 'dalel-quiet', role: 'status' });

    /** What is typed goes along, so it is saved first. */
    async function saveSheet() {
        await autosave.flush();
        saveAs(await download(address), name);
    }

    function chosen() {
        const [file] = chooser.files;
        // Otherwise choosing the same file again, after it was mended, would go unnoticed.
        chooser.value = '';
        if (file) {
            busy(read, () => preview(file));
        }
    }

    async function preview(file, sentence) {
        const { running } = files.outstanding;
        if (running > 0) {
            throw new Error(t('files.stillRunning', { count: running }));
        }
        await autosave.flush();
        fill(status, t('sheet.reading', { name: file.name }));
        const found = await upload(`${address}/preview?name=${encodeURIComponent(file.name)}`, file, () => {}).answer;
        showPreview(file.name, found, sentence, choice => take(file, found.revision, choice));
    }

    /** @returns {Promise<function()>} what is to be done once the dialog is closed */
    async function take(file, revision, { rows, mode }) {
        const query = new URLSearchParams({ name: file.name, revision, rows, mode });
        try {
            await upload(`${address}?${query}`, file, () => {}).answer;
            return showTaken;
        } catch (refusal) {
            if (refusal.status !== CONFLICT) {
                throw refusal;
            }
            // Somebody else has saved meanwhile: what the sheet would do to that has to be looked at anew.
            return () => busy(read, () => preview(file, meanwhile(refusal)));
        }
    }

    async function showTaken() {
        await restart();
        showNotice(t('sheet.taken'));
    }

    async function busy(pressed, act) {
        pressed.disabled = true;
        try {
            await act();
        } catch (refusal) {
            openDialog(t('sheet.refused'), [el('div', { class: 'dalel-trouble', role: 'alert' }, el('p', {}, refusal.message))], []);
        } finally {
            pressed.disabled = false;
            fill(status);
        }
    }

    return { place: 'tools', node: el('span', { class: 'dalel-sheet' }, save, ' ', read, chooser, status) };
}

function meanwhile({ body: { savedBy, savedAt }, message }) {
    return savedBy ? t('sheet.meanwhile', { who: savedBy, when: moment(savedAt) }) : message;
}

function saveAs(content, name) {
    const address = URL.createObjectURL(content);
    const link = el('a', { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), UNTIL_SAVED_MS);
}
