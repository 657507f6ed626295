-- A cycle is one opening of a quarter. A wrongly opened quarter is cancelled and opened anew, so the quarter itself is no key.
create table dalel.quarter_cycle (
    id                    uuid primary key,
    quarter               text        not null check (quarter ~ '^\d{4}-Q[1-4]$'),
    edition               text        not null,
    readings              jsonb       not null,
    state                 text        not null check (state in ('RUNNING', 'RATED', 'PUBLISHED', 'CANCELLED')),
    submission_deadline   timestamptz not null,
    verification_deadline timestamptz not null,
    correction_days       int         not null check (correction_days > 0),
    appeal_days           int         not null check (appeal_days > 0),
    appeal_decision_days  int         not null check (appeal_decision_days > 0),
    opened_by             text        not null,
    opened_at             timestamptz not null,
    bodies                int check (bodies > 0),
    bodies_final          int         not null default 0,
    cancelled_by          text,
    cancelled_at          timestamptz,
    cancel_reason         text,
    published_at          timestamptz,
    check (verification_deadline > submission_deadline),
    check ((state = 'CANCELLED') = (cancelled_at is not null)),
    check (state <> 'CANCELLED' or length(trim(cancel_reason)) > 0),
    check ((state = 'PUBLISHED') = (published_at is not null))
);
create unique index quarter_cycle_one_per_quarter on dalel.quarter_cycle (quarter) where state <> 'CANCELLED';

-- One body in one cycle, with what the registry said on the quarter's last day.
create table dalel.assessment (
    id                       uuid primary key,
    cycle_id                 uuid    not null references dalel.quarter_cycle,
    body                     text    not null,
    body_name                text    not null,
    kind                     text    not null,
    public_council           boolean not null,
    no_public_council_reason text,
    external_analysis        boolean not null,
    state                    text    not null check (state in ('SNAPSHOT', 'COLLECTING', 'PRELIMINARY', 'FINAL', 'CANCELLED')),
    indicators_open          int     not null default 0 check (indicators_open >= 0),
    appeals_open             int     not null default 0 check (appeals_open >= 0),
    verification_overdue_at  timestamptz,
    preliminary_at           timestamptz,
    appeal_deadline          timestamptz,
    appeal_window_closed_at  timestamptz,
    final_at                 timestamptz,
    unique (cycle_id, body),
    check (public_council or length(trim(no_public_council_reason)) > 0)
);

create table dalel.assessment_unit (
    assessment_id uuid not null references dalel.assessment,
    unit          text not null,
    class         text not null,
    name          text not null,
    primary key (assessment_id, unit)
);

create table dalel.assessment_headcount (
    assessment_id uuid   not null references dalel.assessment,
    kind          text   not null,
    persons       bigint not null check (persons >= 0),
    primary key (assessment_id, kind)
);

-- A supervisor's decision that an indicator, or one unit under it, is not due for a body in this cycle (A15).
create table dalel.not_due_decision (
    id         uuid primary key,
    cycle_id   uuid        not null references dalel.quarter_cycle,
    body       text        not null,
    indicator  text        not null,
    unit       text,
    reason     text        not null check (length(trim(reason)) > 0),
    decided_by text        not null,
    decided_at timestamptz not null
);
create unique index not_due_decision_once on dalel.not_due_decision (cycle_id, body, indicator, coalesce(unit, ''));
