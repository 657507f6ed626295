-- Whether the head of a body approves what its officers present, before it counts as received.
alter table dalel.quarter_cycle
    add column approval text not null default 'OFF' check (approval in ('OFF', 'PER_INDICATOR', 'ONCE'));

alter table dalel.submission drop constraint submission_state_check;
alter table dalel.submission add constraint submission_state_check
    check (state in ('OPEN', 'AWAITING_APPROVAL', 'SUBMITTED', 'RETURNED', 'CLOSED'));

-- An officer handed a submission to the head of the body; the draft is fixed until the hand-over ends.
create table dalel.submission_hand_over (
    id            uuid primary key,
    submission_id uuid        not null references dalel.submission,
    number        int         not null check (number > 0),
    round         int         not null check (round > 0),
    act           text        not null check (act in ('EVIDENCE', 'NIL_RETURN', 'NOTHING_TO_SUBMIT')),
    items         int         not null check (items >= 0),
    content_hash  text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    handed_by     text        not null,
    handed_at     timestamptz not null,
    unique (submission_id, number),
    check ((act = 'NOTHING_TO_SUBMIT') = (items = 0))
);

-- How a hand-over ended, once. Nobody in particular ends one that the deadline or a supervisor's decision overtakes.
create table dalel.submission_hand_over_end (
    hand_over_id uuid primary key references dalel.submission_hand_over,
    how          text        not null check (how in ('APPROVED', 'SENT_BACK', 'TAKEN_BACK', 'CLOSED')),
    ended_by     text,
    ended_at     timestamptz not null,
    comment      text,
    check ((how = 'CLOSED') = (ended_by is null)),
    check ((how = 'SENT_BACK') = (comment is not null)),
    check (comment is null or length(trim(comment)) > 0)
);

-- One act of a head, over one submission or over many; content is the very text that the hash, and a signature, is over.
create table dalel.submission_approval (
    id            uuid primary key,
    assessment_id uuid        not null references dalel.assessment,
    content       text        not null,
    content_hash  text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    approved_by   text        not null,
    approved_at   timestamptz not null
);

create table dalel.submission_approval_item (
    approval_id  uuid not null references dalel.submission_approval,
    hand_over_id uuid not null unique references dalel.submission_hand_over,
    receipt      text not null unique references dalel.submission_receipt,
    primary key (approval_id, hand_over_id)
);

-- A receipt whose submission the body took back before verification had started; the receipt itself stays as it was.
create table dalel.submission_withdrawal (
    receipt      text primary key references dalel.submission_receipt,
    withdrawn_by text        not null,
    withdrawn_at timestamptz not null
);

create trigger submission_hand_over_append_only before update or delete on dalel.submission_hand_over
    for each row execute function dalel.refuse_change();
create trigger submission_hand_over_end_append_only before update or delete on dalel.submission_hand_over_end
    for each row execute function dalel.refuse_change();
create trigger submission_approval_append_only before update or delete on dalel.submission_approval
    for each row execute function dalel.refuse_change();
create trigger submission_approval_item_append_only before update or delete on dalel.submission_approval_item
    for each row execute function dalel.refuse_change();
create trigger submission_withdrawal_append_only before update or delete on dalel.submission_withdrawal
    for each row execute function dalel.refuse_change();
