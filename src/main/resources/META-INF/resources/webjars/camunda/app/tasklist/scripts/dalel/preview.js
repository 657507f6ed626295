/*
 * Files shown over the page.
 */
import { el } from './dom.js';
import { FileViewer } from './file-viewer.js';
import { t } from './texts.js';

/**
 * Opens one of these files; the others can be turned to.
 *
 * @param {Array} files as the server tells of them, each of a kind that can be shown
 * @param {number} first which to begin with
 */
export function showPreview(files, first) {
    const viewer = new FileViewer(() => dialog.close());
    const dialog = el('dialog', { class: 'dalel-dialog dalel-control dalel-preview', 'aria-label': t('preview.title'), on: { keydown: event => onKey(event, viewer) } },
        viewer.head, viewer.area);
    dialog.addEventListener('close', () => {
        viewer.close();
        dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
    viewer.area.focus();
    viewer.open(files, first);
}

function onKey(event, viewer) {
    if (!event.ctrlKey && !event.altKey && !event.metaKey && viewer.press(event.key)) {
        event.preventDefault();
    }
}
