/*
 * An officer takes back what was submitted, as long as nobody has begun to verify it.
 */
import { post } from '../api.js';
import { el } from '../dom.js';
import { t } from '../texts.js';
import { askToConfirm } from './confirm.js';

/**
 * @param {object} line what to take back
 * @param {function()} done told after it was taken back
 */
export function withdraw(line, done) {
    const { now, ifNothing } = line.withdrawal;
    return askToConfirm({
        title: t('desk.withdrawal', line),
        lead: t(line.state === 'AWAITING_APPROVAL' ? 'desk.withdrawalFromHead' : 'desk.withdrawalFromVerifiers'),
        sure: t('desk.withdrawalSure'),
        label: t('desk.withdraw'),
        foretell: async () => ({
            content: [el('p', {}, el('strong', {}, t('desk.withdrawalPoints', { now, ifNothing })))],
            possible: true
        }),
        act: () => post(`submissions/${line.submission}/withdrawal`, { confirmed: true }),
        finished: done
    });
}
