/*
 * What the names of this application's cookies begin with: nothing, since over plain HTTP browsers take no cookie whose name has a prefix.
 * Where one is set (dalel.gate.cookie-prefix), the server answers this address with it.
 */
export default '';
