/*
 * Which lines are ticked.
 */

/** Whether something can be done with the line together with others. */
export const isChoosable = line => line.acts.length > 0 || Boolean(line.approvalHash);

/** @param {function()} changed told whenever that changes */
export function choiceOfLines(changed) {
    const chosen = new Set();
    return {
        has: id => chosen.has(id),
        set(id, on) {
            if (on) {
                chosen.add(id);
            } else {
                chosen.delete(id);
            }
            changed();
        },
        clear() {
            chosen.clear();
            changed();
        },
        /** Forgets what can no longer be chosen. */
        keepOnly(ids) {
            [...chosen].filter(id => !ids.includes(id)).forEach(id => chosen.delete(id));
        },
        /** The ticked ones of these lines that allow the act. */
        of: (lines, act) => lines.filter(line => chosen.has(line.submission) && line.acts.includes(act)),
        get size() {
            return chosen.size;
        }
    };
}
