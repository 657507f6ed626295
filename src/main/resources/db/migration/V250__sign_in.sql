-- What people are signed in with, on whatever node: a session is good as long as its row has not ended. Ending it ends the session at
-- its next request.
create table dalel.sign_in (
    id       uuid primary key,
    person   text        not null references dalel.person,
    began_at timestamptz not null,
    used_at  timestamptz not null,
    address  text        not null check (length(address) <= 64),
    browser  text        not null check (length(browser) <= 300),
    ended_at timestamptz,
    ended_by text,
    check ((ended_at is null) = (ended_by is null))
);
create index sign_in_open on dalel.sign_in (person) where ended_at is null;

-- It did the same for all of a person's sessions together.
drop table dalel.session_key;
