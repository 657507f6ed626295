-- The record of every act that matters: one chain, each entry holding the hash of the one before it.
--
-- An entry seals the rows that its transaction wrote to the protected tables. The rows are noted by triggers, not by the
-- application, so that nothing is forgotten; and a transaction that wrote such rows without making an entry cannot commit.
create table dalel.ledger_entry (
    sequence    bigint primary key check (sequence > 0),
    recorded_at timestamptz not null,
    actor       text        not null,
    act         text        not null,
    matter      text        not null,
    reason      text,
    rows_hash   text        not null check (rows_hash ~ '^[0-9a-f]{64}$'),
    previous    text        not null check (previous ~ '^[0-9a-f]{64}$'),
    hash        text        not null check (hash ~ '^[0-9a-f]{64}$')
);
create index ledger_entry_matter on dalel.ledger_entry (matter text_pattern_ops, sequence);

create table dalel.ledger_row (
    entry      bigint not null references dalel.ledger_entry,
    table_name text   not null,
    row_key    text   not null,
    row_hash   text   not null check (row_hash ~ '^[0-9a-f]{64}$'),
    primary key (table_name, row_key, entry)
);
create index ledger_row_entry on dalel.ledger_row (entry);

-- Rows written by transactions that have not made their entry yet; nothing in it ever outlives its transaction.
create unlogged table dalel.ledger_pending (
    id         bigint generated always as identity primary key,
    xact       xid8 not null default pg_current_xact_id(),
    table_name text not null,
    row_key    text not null,
    row_hash   text not null
);
create index ledger_pending_xact on dalel.ledger_pending (xact);

-- Rows that were there before their table came under protection, until the application's next start makes an entry of them.
create table dalel.ledger_opening (
    table_name text not null,
    row_key    text not null,
    row_hash   text not null,
    primary key (table_name, row_key)
);

-- Key and content of a row as text. Empty columns are left out, so that a column added later does not change what older rows
-- say; times are written in UTC, whatever the session's zone.
create function dalel.ledger_key(content jsonb, key_columns text) returns text language sql immutable as $$
    select string_agg(content ->> name, '/' order by place)
    from unnest(string_to_array(key_columns, ',')) with ordinality as columns (name, place)
$$;
create function dalel.ledger_hash(content jsonb, ignored_columns text) returns text language sql immutable as $$
    select encode(sha256(convert_to(jsonb_strip_nulls(content - string_to_array(ignored_columns, ','))::text, 'UTF8')), 'hex')
$$;

create function dalel.ledger_note_inserted() returns trigger language plpgsql set timezone = 'UTC' as $$
begin
    insert into dalel.ledger_pending (table_name, row_key, row_hash)
    select tg_table_name, dalel.ledger_key(to_jsonb(r), tg_argv[0]), dalel.ledger_hash(to_jsonb(r), tg_argv[1])
    from new_rows r;
    return null;
end
$$;
-- Of a table whose rows move through states: what is not ignored counts, and only where it changed.
create function dalel.ledger_note_updated() returns trigger language plpgsql set timezone = 'UTC' as $$
begin
    insert into dalel.ledger_pending (table_name, row_key, row_hash)
    select tg_table_name, dalel.ledger_key(to_jsonb(r), tg_argv[0]), dalel.ledger_hash(to_jsonb(r), tg_argv[1])
    from new_rows r
    except
    select tg_table_name, dalel.ledger_key(to_jsonb(r), tg_argv[0]), dalel.ledger_hash(to_jsonb(r), tg_argv[1])
    from old_rows r;
    return null;
end
$$;

create function dalel.ledger_refuse_unsealed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from dalel.ledger_pending where id = new.id) then
        raise exception 'row % of dalel.% was written without an entry in the ledger', new.row_key, new.table_name
            using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
create constraint trigger ledger_pending_sealed after insert on dalel.ledger_pending
    deferrable initially deferred for each row execute function dalel.ledger_refuse_unsealed();

-- Puts a table under the ledger's protection.
--   key_columns      names its rows, comma-separated
--   ignored_columns  what the application counts or sorts by and nobody's points depend on, comma-separated
create procedure dalel.ledger_protect(table_name text, key_columns text, ignored_columns text default '')
language plpgsql set timezone = 'UTC' as $$
begin
    execute format(
        'insert into dalel.ledger_opening (table_name, row_key, row_hash)
         select %L, dalel.ledger_key(to_jsonb(t), %L), dalel.ledger_hash(to_jsonb(t), %L) from dalel.%I t',
        table_name, key_columns, ignored_columns, table_name);
    execute format(
        'create trigger ledger_inserted after insert on dalel.%I referencing new table as new_rows
         for each statement execute function dalel.ledger_note_inserted(%L, %L)', table_name, key_columns, ignored_columns);
    execute format(
        'create trigger ledger_updated after update on dalel.%I referencing old table as old_rows new table as new_rows
         for each statement execute function dalel.ledger_note_updated(%L, %L)', table_name, key_columns, ignored_columns);
    execute format(
        'create trigger ledger_kept before delete on dalel.%I for each row execute function dalel.refuse_change()', table_name);
    execute format(
        'create trigger ledger_kept_whole before truncate on dalel.%I for each statement execute function dalel.refuse_change()',
        table_name);
end
$$;

create trigger ledger_entry_append_only before update or delete on dalel.ledger_entry
    for each row execute function dalel.refuse_change();
create trigger ledger_entry_kept_whole before truncate on dalel.ledger_entry
    for each statement execute function dalel.refuse_change();
create trigger ledger_row_append_only before update or delete on dalel.ledger_row
    for each row execute function dalel.refuse_change();
create trigger ledger_row_kept_whole before truncate on dalel.ledger_row
    for each statement execute function dalel.refuse_change();

call dalel.ledger_protect('body', 'code');
call dalel.ledger_protect('body_version', 'id');
call dalel.ledger_protect('unit', 'id');
call dalel.ledger_protect('headcount', 'id');
call dalel.ledger_protect('external_analysis', 'id');
call dalel.ledger_protect('person', 'login');
call dalel.ledger_protect('person_role', 'id');
call dalel.ledger_protect('verifier_project', 'id');
call dalel.ledger_protect('deputy', 'id');
call dalel.ledger_protect('api_token', 'id', 'last_used_at');
call dalel.ledger_protect('assessment_unit', 'assessment_id,unit');
call dalel.ledger_protect('assessment_headcount', 'assessment_id,kind');
call dalel.ledger_protect('not_due_decision', 'id');
call dalel.ledger_protect('evidence_item', 'id');
call dalel.ledger_protect('evidence_version', 'id');
call dalel.ledger_protect('evidence_link', 'version_id,ordinal');
call dalel.ledger_protect('evidence_file', 'version_id,ordinal');
call dalel.ledger_protect('link_snapshot', 'id');
call dalel.ledger_protect('submission_hand_over', 'id');
call dalel.ledger_protect('submission_hand_over_end', 'hand_over_id');
call dalel.ledger_protect('submission_approval', 'id');
call dalel.ledger_protect('submission_approval_item', 'approval_id,hand_over_id');
call dalel.ledger_protect('approval_signature', 'approval_id');
call dalel.ledger_protect('submission_withdrawal', 'receipt');
call dalel.ledger_protect('submission_receipt', 'number');
call dalel.ledger_protect('verification_assignment', 'submission_id,number');
call dalel.ledger_protect('verification_start', 'submission_id');
call dalel.ledger_protect('verdict', 'id');
call dalel.ledger_protect('verdict_retraction', 'verdict_id');
call dalel.ledger_protect('score_version', 'id');
call dalel.ledger_protect('score_line', 'score_version_id,indicator');
call dalel.ledger_protect('score_line_item', 'score_version_id,indicator,evidence_version_id');
call dalel.ledger_protect('rating', 'id');
call dalel.ledger_protect('rating_place', 'rating_id,assessment_id');
call dalel.ledger_protect('quarter_cycle', 'id', 'bodies_final');
call dalel.ledger_protect('assessment', 'id',
    'state,indicators_open,appeals_open,verification_overdue_at,appeal_window_closed_at,final_at');
call dalel.ledger_protect('submission', 'id', 'counted_at');
call dalel.ledger_protect('appeal', 'id', 'overdue_at,counted_at,lock_version');
