-- Tokens by which a body's own system speaks for an officer. Only a hash is kept: who reads the table cannot use them.
create table dalel.api_token (
    id           uuid primary key,
    sha256       text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    person       text        not null,
    name         text        not null check (length(name) between 1 and 100),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_person on dalel.api_token (person);

-- Answers to requests that changed something, by the caller's own key: the same request once more gets the same answer. A row
-- without a status is a request that is being carried out; after its time another may take it over.
create table dalel.api_answer (
    person       text        not null,
    key          text        not null check (length(key) between 1 and 200),
    target       text        not null,
    taken_until  timestamptz not null,
    taken_by     uuid        not null,
    body_sha256  text,
    status       int,
    headers      jsonb,
    body         bytea,
    kept_until   timestamptz not null,
    primary key (person, key),
    check ((status is null) = (body_sha256 is null)),
    check ((status is null) = (body is null))
);
create index api_answer_kept_until on dalel.api_answer (kept_until);
