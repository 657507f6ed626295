/*
 * The controls for whoever decides on an appeal: what was decided, what the body says against it, what it adds.
 */
import { get } from './api.js';
import { Autosave } from './autosave.js';
import { DecisionList } from './decision-list.js';
import { Decisions } from './decisions.js';
import { el, fill } from './dom.js';
import { moment, points } from './format.js';
import { deadlineLine, indicatorHead } from './indicator-head.js';
import { itemTitle, itemView } from './item-view.js';
import { saveStatus } from './save-status.js';
import { arithmetic, pointsOf } from './score-line.js';
import { t } from './texts.js';
import { verdictView } from './verdict-view.js';

const ACCEPTED = 'ACCEPTED';

/** The control of the tasks admitLateAppeal and decideAppeal; see mount.js for its shape. */
export async function appealDecision(root, { variables, taskKey }, restart) {
    const path = `appeals/${variables.appealId}`;
    const appeal = await get(path);
    if (taskKey.endsWith('admitLateAppeal')) {
        fill(root, head(appeal), sides(appeal));
        return { completeLabel: t('complete.admit') };
    }
    return deciding(root, path, appeal, restart);
}

function deciding(root, path, appeal, restart) {
    const after = el('div', { class: 'dalel-card', 'aria-live': 'polite' });
    const showPreview = preview => fill(after, el('h5', {}, t('appeal.after')), outlook(preview));
    const status = saveStatus(restart, revision => autosave.overwrite(revision).catch(() => {}));
    const autosave = new Autosave(`${path}/draft`, appeal.draft.revision, status.show, answer => showPreview(answer.preview));
    const disputed = appeal.items.filter(item => item.added || item.verdict?.outcome !== ACCEPTED);
    const decisions = new Decisions(disputed, autosave.recover() || appeal.draft.rows);
    const list = new DecisionList(decisions, appeal.indicator, {
        outcomesOf: item => (item.quantity > 1 ? ['ACCEPTED', 'PARTLY', 'REJECTED'] : ['ACCEPTED', 'REJECTED']),
        reasons: appeal.reasons,
        clause: appeal.clauseHint,
        contentOf: item => [itemView(item), item.added ? el('p', { class: 'dalel-new' }, t('appeal.added')) : verdictView(item.verdict)]
    });
    decisions.addEventListener('changed', () => autosave.changed(() => decisions.rows()));
    showPreview(appeal.preview);
    fill(root,
        head(appeal),
        sides(appeal),
        el('h4', {}, t('appeal.decideItems')),
        el('p', { class: 'dalel-quiet' }, t('appeal.decideHint')),
        list.node,
        status.node,
        el('div', { class: 'dalel-columns' },
            el('div', { class: 'dalel-card' }, el('h5', {}, t('appeal.before')), outlook(appeal.currentLine)),
            after,
            el('div', { class: 'dalel-card' }, el('h5', {}, t('appeal.everything')), outlook(appeal.everything))));
    return {
        completeLabel: t('complete.appeal'),
        flush: options => autosave.flush(options),
        beforeComplete: async () => {
            await autosave.flush();
            return true;
        }
    };
}

function head(appeal) {
    return indicatorHead(appeal.indicator, appeal.bodyName, appeal.quarter,
        appeal.decisionDeadline && deadlineLine(t('deadline.decision'), appeal.decisionDeadline),
        appeal.admissionReason && el('p', {}, t('appeal.admitted', { reason: appeal.admissionReason })));
}

/** The verdict, the body's grounds and its new evidence beside each other. */
function sides(appeal) {
    const earlier = appeal.items.filter(item => !item.added);
    const short = earlier.filter(item => item.verdict?.outcome !== ACCEPTED);
    const added = appeal.items.filter(item => item.added);
    return el('div', { class: 'dalel-columns' },
        el('section', { class: 'dalel-card' }, el('h4', {}, t('appeal.verdict')),
            earlier.length === 0 && el('p', {}, t('appeal.noItems')),
            short.map(item => el('div', {}, el('h5', {}, itemTitle(item, appeal.indicator)), verdictView(item.verdict))),
            earlier.length > short.length && el('p', { class: 'dalel-quiet' }, t('appeal.undisputed', { count: earlier.length - short.length }))),
        el('section', { class: 'dalel-card' }, el('h4', {}, t('appeal.groundsOf')),
            el('p', { class: 'dalel-quiet' }, t('appeal.lodgedBy', { who: appeal.lodgedBy, when: moment(appeal.lodgedAt) }),
                appeal.late && ` · ${t('appeal.wasLate')}`),
            el('p', { class: 'dalel-prose' }, appeal.grounds)),
        el('section', { class: 'dalel-card' }, el('h4', {}, t('appeal.newEvidence')),
            added.length === 0 && el('p', {}, t('appeal.nothingAdded')),
            added.map(item => el('div', {}, el('h5', {}, itemTitle(item, appeal.indicator)), itemView(item)))));
}

/** The line as it would be: its points, what the body's score would come to, and why. */
function outlook(line) {
    return [
        el('p', { class: 'dalel-big' }, pointsOf(line)),
        line.total !== null && el('p', {}, t('appeal.total', { total: points(line.total) })),
        el('details', { class: 'dalel-details' }, el('summary', {}, t('score.arithmetic')), arithmetic(line))
    ];
}
