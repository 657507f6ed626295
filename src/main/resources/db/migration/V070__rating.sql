create table dalel.rating (
    id           uuid primary key,
    cycle_id     uuid        not null references dalel.quarter_cycle,
    number       int         not null check (number > 0),
    computed_at  timestamptz not null,
    approved_by  text,
    approved_at  timestamptz,
    published_at timestamptz,
    unique (cycle_id, number),
    check (published_at is null or approved_by is not null)
);
create unique index rating_published_once on dalel.rating (cycle_id) where published_at is not null;

create table dalel.rating_place (
    rating_id        uuid    not null references dalel.rating,
    assessment_id    uuid    not null references dalel.assessment,
    score_version_id uuid    not null references dalel.score_version,
    body             text    not null,
    body_name        text    not null,
    kind             text    not null,
    award            numeric not null,
    deduction        numeric not null,
    total            numeric not null,
    place            int     not null check (place > 0),
    primary key (rating_id, assessment_id)
);
create trigger rating_place_append_only before update or delete on dalel.rating_place
    for each row execute function dalel.refuse_change();
