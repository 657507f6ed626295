-- By what the items of a quarter are drawn for a second check: fixed when it is opened. The secret is shown to nobody before the rating
-- is published; its hash stands in the ledger from the opening on.
create table dalel.second_check_plan (
    cycle_id   uuid primary key references dalel.quarter_cycle,
    per_mille  int  not null check (per_mille between 0 and 1000),
    secret     text not null check (secret ~ '^[0-9a-f]{64}$'),
    commitment text not null check (commitment ~ '^[0-9a-f]{64}$')
);

-- Items of a submission that were drawn together, when all of it had been decided.
create table dalel.second_check (
    id            uuid primary key,
    submission_id uuid        not null references dalel.submission,
    drawn_at      timestamptz not null
);
create index second_check_submission on dalel.second_check (submission_id);

create table dalel.second_check_item (
    verdict_id     uuid primary key references dalel.verdict,
    check_id       uuid not null references dalel.second_check,
    version_id     uuid not null references dalel.evidence_version,
    first_verifier text not null,
    unique (verdict_id, first_verifier)
);
create index second_check_item_check on dalel.second_check_item (check_id);

-- Who decides for the second time; the latest counts. Without a verifier: nobody was suitable.
create table dalel.second_check_assignment (
    check_id    uuid        not null references dalel.second_check,
    number      int         not null check (number > 0),
    verifier    text,
    assigned_at timestamptz not null,
    primary key (check_id, number)
);

create table dalel.second_verdict (
    verdict_id     uuid primary key,
    first_verifier text        not null,
    outcome        text        not null check (outcome in ('ACCEPTED', 'PARTLY', 'REJECTED')),
    quantity       bigint check (quantity >= 0),
    reason_code    text,
    clause         text,
    comment        text,
    decided_by     text        not null,
    decided_at     timestamptz not null,
    foreign key (verdict_id, first_verifier) references dalel.second_check_item (verdict_id, first_verifier),
    -- A second look is somebody else's.
    check (decided_by <> first_verifier),
    check (outcome = 'ACCEPTED' or (length(trim(reason_code)) > 0 and length(trim(clause)) > 0)),
    check ((outcome = 'PARTLY') = (quantity is not null))
);

-- The head of verification has decided where the two differed; the verdicts are of the stage SECOND_CHECK.
create table dalel.second_check_settlement (
    check_id   uuid primary key references dalel.second_check,
    reasons    text        not null check (length(trim(reasons)) > 0),
    decided_by text        not null,
    decided_at timestamptz not null
);

create table dalel.second_check_end (
    check_id uuid primary key references dalel.second_check,
    how      text        not null check (how in ('AGREED', 'SETTLED', 'NOT_DONE', 'NOBODY', 'WITHDRAWN')),
    ended_at timestamptz not null
);

-- What has been marked so far, by the second verifier and by the head of verification.
create table dalel.second_check_draft (
    check_id uuid        not null references dalel.second_check,
    step     text        not null check (step in ('SECOND', 'SETTLEMENT')),
    rows     jsonb       not null,
    revision bigint      not null,
    saved_by text        not null,
    saved_at timestamptz not null,
    primary key (check_id, step)
);

alter table dalel.verdict drop constraint verdict_stage_check;
alter table dalel.verdict add constraint verdict_stage_check
    check (stage in ('VERIFICATION', 'CORRECTION_LAPSED', 'SECOND_CHECK', 'APPEAL'));
create unique index verdict_once_per_second_check on dalel.verdict (version_id) where stage = 'SECOND_CHECK';

create trigger second_check_plan_append_only before update or delete on dalel.second_check_plan
    for each row execute function dalel.refuse_change();
create trigger second_check_append_only before update or delete on dalel.second_check
    for each row execute function dalel.refuse_change();
create trigger second_check_item_append_only before update or delete on dalel.second_check_item
    for each row execute function dalel.refuse_change();
create trigger second_check_assignment_append_only before update or delete on dalel.second_check_assignment
    for each row execute function dalel.refuse_change();
create trigger second_verdict_append_only before update or delete on dalel.second_verdict
    for each row execute function dalel.refuse_change();
create trigger second_check_settlement_append_only before update or delete on dalel.second_check_settlement
    for each row execute function dalel.refuse_change();
create trigger second_check_end_append_only before update or delete on dalel.second_check_end
    for each row execute function dalel.refuse_change();
call dalel.ledger_protect('second_check_plan', 'cycle_id');
call dalel.ledger_protect('second_check', 'id');
call dalel.ledger_protect('second_check_item', 'verdict_id');
call dalel.ledger_protect('second_check_assignment', 'check_id,number');
call dalel.ledger_protect('second_verdict', 'verdict_id');
call dalel.ledger_protect('second_check_settlement', 'check_id');
call dalel.ledger_protect('second_check_end', 'check_id');
