/*
 * Watches the way to and from the web applications' log-in page. Where a provider signs people in, who signed out goes on to sign out
 * there; and whoever came in with a one-time password is led to where another one is chosen.
 */
import { APPLICATIONS, get } from './api.js';
import by from './sign-in-by.js';

const LOGIN = '#/login';
const SIGN_OUT = new URL('../sign-out', APPLICATIONS).href;
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
    if (by === 'provider' && isLogin(newURL)) {
        location.replace(SIGN_OUT);
    } else if (isLogin(oldURL) && !isLogin(newURL)) {
        leaveLogin().catch(refusal => console.error(refusal));
    }
});
