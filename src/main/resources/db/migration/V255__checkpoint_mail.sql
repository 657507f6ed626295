-- Checkpoints of the ledger on their way to those who keep them outside the system. Rows stay: they show what was sent to whom.
create table dalel.checkpoint_mail (
    id        uuid primary key,
    address   text        not null,
    entries   bigint      not null check (entries >= 0),
    issued_at timestamptz not null,
    file_name text        not null,
    content   text        not null,
    attempts  int         not null default 0 check (attempts >= 0),
    -- When it is tried next; of one that is being sent, when it is tried again should that be broken off.
    due_at    timestamptz,
    trouble   text,
    answer    text,
    sent_at   timestamptz,
    unique (address, file_name),
    check ((due_at is null) = (sent_at is not null))
);
create index checkpoint_mail_due on dalel.checkpoint_mail (due_at) where due_at is not null;
