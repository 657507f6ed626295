/*
 * Who signs people in: this application, by password. Where a provider does, the server answers this address with 'provider'.
 */
export default 'password';
