/*
 * The controls of the second check: drawn items without their first verdict, for the second verifier; with both verdicts, where they
 * differ, for the head of verification.
 */
import { get } from './api.js';
import { Autosave } from './autosave.js';
import { DecisionList } from './decision-list.js';
import { Decisions } from './decisions.js';
import { el, fill } from './dom.js';
import { indicatorHead } from './indicator-head.js';
import { itemView } from './item-view.js';
import { Panels } from './panels.js';
import { PreviewPane } from './preview-pane.js';
import { RowShape } from './row-shape.js';
import { saveStatus } from './save-status.js';
import { t } from './texts.js';
import { decidedCount, keys, nextUndecided } from './verification-panels.js';
import { verdictView } from './verdict-view.js';

const REPORT_FORM = 'REPORT_FORM';

/** What stands over the items. Nothing accepts them all at once: a second look is one at each. */
const PANELS = [decidedCount, nextUndecided, keys];

/** The control of the tasks verifyBlindly and settleDisagreement; see mount.js for its shape. */
export async function secondCheck(root, { variables }, restart) {
    const path = `second-checks/${variables.secondCheckId}`;
    const [submission, check] = await Promise.all([get(`submissions/${variables.submissionId}`), get(path)]);
    const given = new Map(check.items.map(item => [item.versionId, item]));
    const measure = submission.indicator.measure;
    const status = saveStatus(restart, revision => autosave.overwrite(revision).catch(() => {}));
    const autosave = new Autosave(`${path}/draft`, check.revision, status.show);
    const decisions = new Decisions(submission.items.filter(item => given.has(item.versionId)), autosave.recover() || check.rows);
    const list = new DecisionList(decisions, new RowShape(submission), {
        outcomesOf: item => (item.quantity > 1 || measure === REPORT_FORM ? ['ACCEPTED', 'PARTLY', 'REJECTED'] : ['ACCEPTED', 'REJECTED']),
        reasons: check.reasons,
        clause: check.clauseHint,
        contentOf: item => [
            itemView(item, { look: (files, index) => pane.open(item, files[index]) }),
            check.disputed && both(given.get(item.versionId))
        ],
        onCurrent: item => pane.follow(item),
        onKey: (key, item) => (key === 'Enter' ? (pane.open(item), true) : pane.press(key))
    });
    const pane = new PreviewPane(list.node, () => list.focusCurrent());
    const panels = new Panels(PANELS, { decisions, list });
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', tabindex: -1, hidden: true });
    decisions.addEventListener('changed', () => {
        autosave.changed(() => decisions.rows());
        panels.changed();
        trouble.hidden = true;
    });
    fill(root,
        indicatorHead(submission.indicator, submission.bodyName, submission.quarter),
        el('p', { class: 'dalel-quiet' }, t(check.disputed ? 'second.settleHint' : 'second.hint', { count: check.items.length })),
        el('div', { class: 'dalel-toolbar' }, panels.at('tools')),
        trouble,
        pane.node,
        status.node);
    return {
        completeLabel: t(check.disputed ? 'second.settle' : 'complete.verify'),
        flush: options => autosave.flush(options),
        atRisk: () => autosave.atRisk,
        leave: () => {
            pane.close();
            panels.leave();
        },
        beforeComplete: async () => {
            await autosave.flush();
            const left = decisions.undecided.length;
            trouble.hidden = left === 0;
            if (left > 0) {
                fill(trouble, el('p', {}, t('verification.undecided', { count: left })));
                list.showUndecided();
            }
            return left === 0;
        }
    };
}

/** The two verdicts side by side. */
function both({ first, second }) {
    return el('div', { class: 'dalel-columns' },
        el('div', {}, el('h5', {}, t('second.first')), verdictView(first)),
        el('div', {}, el('h5', {}, t('second.second')), verdictView(second)));
}
