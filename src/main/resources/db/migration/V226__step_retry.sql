-- A failed step of a process that a supervisor had tried again. Each failure is tried again once: failing anew makes a new one.
create table dalel.step_retry (
    id         uuid primary key,
    failure    text        not null unique,
    matter     text        not null,
    element    text        not null,
    step       text        not null,
    failed_at  timestamptz not null,
    error      text        not null,
    reason     text        not null check (length(trim(reason)) > 0),
    retried_by text        not null,
    retried_at timestamptz not null
);
create trigger step_retry_append_only before update or delete on dalel.step_retry
    for each row execute function dalel.refuse_change();
call dalel.ledger_protect('step_retry', 'id');
