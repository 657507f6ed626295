/*
 * Watches the way from the web applications' log-in page: whoever came in with a one-time password is led to where another one is chosen.
 */
import { APPLICATIONS, get } from './api.js';

const LOGIN = '#/login';
const ACCOUNT = `${APPLICATIONS}dalel/account`;

/** What is told by a script says no addresses. */
const isLogin = address => Boolean(address) && new URL(address).hash.startsWith(LOGIN);

async function leaveLogin() {
    const { passwordIsOneTime } = await get('account');
    if (passwordIsOneTime) {
        location.assign(ACCOUNT);
    }
}

addEventListener('hashchange', ({ oldURL, newURL }) => {
    if (isLogin(oldURL) && !isLogin(newURL)) {
        leaveLogin().catch(refusal => console.error(refusal));
    }
});
