-- The days for which digests were composed: the next ones say what has come due since.
create table dalel.digest_day (
    day         date primary key,
    composed_at timestamptz not null
);

-- One mail a day for each person who is told something, whatever node composes it and however often.
create table dalel.digest_mail (
    id           uuid primary key,
    day          date        not null,
    person       text        not null references dalel.person,
    address      text,
    subject      text        not null,
    plain        text        not null,
    html         text        not null,
    composed_at  timestamptz not null,
    state        text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'UNDELIVERABLE')),
    attempts     int         not null default 0 check (attempts >= 0),
    -- When it is tried next; of one that is being sent, until when that can take.
    due_at       timestamptz,
    trouble      text check (trouble in ('NO_ADDRESS', 'BAD_ADDRESS', 'REFUSED', 'UNREACHABLE', 'POSTPONED', 'INTERRUPTED')),
    answer       text,
    sent_at      timestamptz,
    again_by     text,
    again_at     timestamptz,
    unique (day, person),
    check ((due_at is not null) = (state in ('WAITING', 'SENDING'))),
    check ((sent_at is not null) = (state = 'SENT')),
    check (state <> 'UNDELIVERABLE' or trouble is not null),
    check ((again_by is null) = (again_at is null))
);
create index digest_mail_due on dalel.digest_mail (due_at) where due_at is not null;
create index digest_mail_undeliverable on dalel.digest_mail (day) where state = 'UNDELIVERABLE';
