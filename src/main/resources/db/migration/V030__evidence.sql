-- What one body owes for one indicator in one cycle.
create table dalel.submission (
    id                  uuid primary key,
    assessment_id       uuid        not null references dalel.assessment,
    indicator           text        not null,
    state               text        not null check (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'CLOSED')),
    outcome             text check (outcome in ('VERIFIED', 'NOTHING_TO_SUBMIT', 'NOT_SUBMITTED', 'NOT_DUE', 'CANCELLED')),
    nil_return          boolean     not null default false,
    deadline            timestamptz not null,
    correction_deadline timestamptz,
    round               int         not null default 0 check (round >= 0),
    submitted_by        text,
    submitted_at        timestamptz,
    closed_at           timestamptz,
    counted_at          timestamptz,
    unique (assessment_id, indicator),
    check ((state = 'CLOSED') = (outcome is not null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (counted_at is null or state = 'CLOSED')
);

-- What the officers have typed so far; the only evidence data that may change.
create table dalel.evidence_draft (
    submission_id uuid primary key references dalel.submission,
    rows          jsonb       not null,
    revision      bigint      not null,
    saved_by      text        not null,
    saved_at      timestamptz not null
);

create table dalel.evidence_item (
    id            uuid primary key,
    submission_id uuid        not null references dalel.submission,
    appeal_id     uuid,
    subject       text        not null,
    created_at    timestamptz not null
);
-- The same unit or fact counts once, whatever the application does (two requests at one moment included).
create unique index evidence_item_subject on dalel.evidence_item (submission_id, coalesce(appeal_id, submission_id), subject);

create table dalel.evidence_version (
    id              uuid primary key,
    item_id         uuid        not null references dalel.evidence_item,
    number          int         not null check (number > 0),
    round           int         not null,
    withdrawn       boolean     not null default false,
    unit            text,
    category        text,
    fact            text,
    quantity        bigint      not null check (quantity >= 0),
    month           text check (month ~ '^\d{4}-\d{2}$'),
    event_date      date,
    document_number text,
    document_date   date,
    valid_until     date,
    comment         text,
    content_hash    text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    submitted_by    text        not null,
    submitted_at    timestamptz not null,
    unique (item_id, number)
);

create table dalel.evidence_link (
    version_id  uuid not null references dalel.evidence_version,
    ordinal     int  not null,
    address     text not null,
    normalised  text not null,
    checked_on  date,
    primary key (version_id, ordinal)
);
create index evidence_link_normalised on dalel.evidence_link (normalised);

-- What the automatic checks noticed; a mark never decides anything.
create table dalel.evidence_mark (
    version_id uuid        not null references dalel.evidence_version,
    code       text        not null,
    detail     text        not null,
    noted_at   timestamptz not null,
    primary key (version_id, code, detail)
);

-- The body's proof that it submitted: number, server time and a hash over the canonical content.
create table dalel.submission_receipt (
    number        text primary key,
    submission_id uuid        not null references dalel.submission,
    round         int         not null,
    act           text        not null check (act in ('EVIDENCE', 'NIL_RETURN', 'NOTHING_TO_SUBMIT')),
    content_hash  text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
    received_by   text        not null,
    received_at   timestamptz not null,
    unique (submission_id, round)
);
create sequence dalel.submission_receipt_number;

-- Back-dating and editing after submission are refused here even to whoever reaches the database past the application.
create function dalel.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of dalel.% are append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger evidence_item_append_only before update or delete on dalel.evidence_item
    for each row execute function dalel.refuse_change();
create trigger evidence_version_append_only before update or delete on dalel.evidence_version
    for each row execute function dalel.refuse_change();
create trigger evidence_link_append_only before update or delete on dalel.evidence_link
    for each row execute function dalel.refuse_change();
create trigger submission_receipt_append_only before update or delete on dalel.submission_receipt
    for each row execute function dalel.refuse_change();
