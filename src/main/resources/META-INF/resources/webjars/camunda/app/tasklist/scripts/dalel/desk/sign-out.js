/*
 * The button that ends the session, on pages of ours.
 */
import { post } from '../api.js';

const LOGOUT = '../admin/auth/user/default/logout';

document.getElementById('sign-out').addEventListener('click', async () => {
    await post(LOGOUT).catch(refusal => console.error(refusal));
    location.reload();
});
