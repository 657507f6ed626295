/*
 * The button on «Лист баллов» that has the sheet issued and saves the file; and what printing the page needs.
 */
import { addressOf, post } from '../api.js';

const issue = document.getElementById('issue-sheet');
const trouble = document.getElementById('issue-trouble');

issue?.addEventListener('click', async () => {
    issue.disabled = true;
    trouble.hidden = true;
    try {
        const { assessment } = document.querySelector('[data-assessment]').dataset;
        const { number } = await post(`assessments/${assessment}/score-sheets`);
        location.assign(addressOf(`score-sheets/${encodeURIComponent(number)}`));
    } catch (refusal) {
        trouble.textContent = refusal.message;
        trouble.hidden = false;
    } finally {
        issue.disabled = false;
    }
});

/* Everything is read on paper, opened or not. */
addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(each => { each.open = true; }));
