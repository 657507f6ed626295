/*
 * The line that tells whether a draft is saved, and what to do when somebody else saved another one meanwhile.
 */
import { button, el, fill } from './dom.js';
import { State } from './autosave.js';
import { moment, timeOfDay } from './format.js';
import { t } from './texts.js';

/**
 * @param {function()} onReload shows the draft that is saved
 * @param {function(number)} onOverwrite saves what is typed over the draft with this revision
 * @returns {{node: Element, show: function(string, object), tell: function(string)}} the line, what puts a state into it,
 *     and what puts a sentence there until the next state
 */
export function saveStatus(onReload, onOverwrite) {
    const line = el('p', { class: 'dalel-save', role: 'status', 'aria-live': 'polite' });
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', hidden: true });

    function show(state, detail) {
        line.dataset.state = state;
        trouble.hidden = state !== State.CONFLICT && state !== State.FAILED;
        if (state === State.SAVED) {
            fill(line, t('save.saved', { time: timeOfDay(detail.savedAt) }));
        } else if (state === State.CONFLICT) {
            fill(line, t('save.notSaved'));
            fill(trouble, conflict(detail, onReload, onOverwrite));
        } else if (state === State.FAILED) {
            fill(line, t('save.notSaved'));
            fill(trouble, el('p', {}, t('save.failed', { reason: detail.message })));
        } else {
            fill(line, t(`save.${state}`));
        }
    }

    show(State.UNCHANGED);
    return { node: el('div', { class: 'dalel-save-bar' }, line, trouble), show, tell: sentence => fill(line, sentence) };
}

function conflict(refusal, onReload, onOverwrite) {
    const { savedBy, savedAt, revision } = refusal.body;
    const who = savedBy ? t('save.conflictBy', { who: savedBy, when: moment(savedAt) }) : refusal.message;
    return [
        el('p', {}, who, ' ', t('save.conflictKept')),
        el('p', {},
            button(t('save.showSaved'), onReload), ' ',
            revision !== undefined && button(t('save.keepMine'), () => onOverwrite(revision)))
    ];
}
