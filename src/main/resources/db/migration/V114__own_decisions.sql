-- A verifier's own decisions of a quarter are looked up by who decided.
create index verdict_decided_by on dalel.verdict (decided_by);
