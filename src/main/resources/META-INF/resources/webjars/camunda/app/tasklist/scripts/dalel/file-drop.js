/*
 * Files that are dragged onto the page: onto a row they are attached to it, elsewhere nothing happens, where the browser
 * would leave the page to show the file.
 */

const OVER = 'dalel-drop';

const holdsFiles = event => [...(event.dataTransfer?.types || [])].includes('Files');

/** Has an element take the files that are dropped on it. */
export function acceptFiles(node, onFiles) {
    let depth = 0;

    function mark(by) {
        depth = Math.max(0, depth + by);
        node.classList.toggle(OVER, depth > 0);
    }

    node.addEventListener('dragenter', event => holdsFiles(event) && mark(+1));
    node.addEventListener('dragleave', event => holdsFiles(event) && mark(-1));
    node.addEventListener('drop', event => {
        mark(-depth);
        if (holdsFiles(event)) {
            event.preventDefault();
            onFiles(filesOf(event.dataTransfer));
        }
    });
}

/** Keeps the browser on the page, wherever a file is dropped. */
export function stayOnDrop() {
    window.addEventListener('dragover', event => {
        if (holdsFiles(event)) {
            event.preventDefault();
            event.dataTransfer.dropEffect = event.target.closest?.(`.${OVER}`) ? 'copy' : 'none';
        }
    });
    window.addEventListener('drop', event => holdsFiles(event) && event.preventDefault());
}

/** Folders look like files of their own; they are left out. */
function filesOf(transfer) {
    return [...transfer.items]
        .filter(item => item.kind === 'file' && !item.webkitGetAsEntry?.()?.isDirectory)
        .map(item => item.getAsFile())
        .filter(Boolean);
}
