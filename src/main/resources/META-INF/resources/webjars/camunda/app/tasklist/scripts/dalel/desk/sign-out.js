/*
 * The button that ends the session, on pages of ours.
 */
import { APPLICATIONS, post } from '../api.js';
import by from '../sign-in-by.js';

const LOGOUT = '../admin/auth/user/default/logout';

document.getElementById('sign-out').addEventListener('click', async () => {
    await post(LOGOUT).catch(refusal => console.error(refusal));
    if (by === 'provider') {
        location.assign(new URL('../sign-out', APPLICATIONS));
    } else {
        location.reload();
    }
});
