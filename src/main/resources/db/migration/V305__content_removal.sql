-- Contents that went when their time was over, beside those of uploaded files: kept pages and the files of issued score sheets.
create table dalel.content_removal (
    kind        text not null check (kind in ('link_page', 'issued_score_sheet')),
    key         text not null,
    removed_on  date not null,
    -- The last day of the last quarter it belonged to, and the time it had to be kept after that.
    quarter_end date not null,
    kept_for    text not null,
    primary key (kind, key, removed_on)
);
create trigger content_removal_append_only before update or delete on dalel.content_removal
    for each row execute function dalel.refuse_change();
call dalel.ledger_protect('content_removal', 'kind,key,removed_on');

create function dalel.last_day(quarter text) returns date language sql immutable as $$
    select (make_date(left(quarter, 4)::int, right(quarter, 1)::int * 3, 1) + interval '1 month' - interval '1 day')::date
$$;

-- Of a row that never changes, one column holds a content that may go, by the hand of whoever owns the table, once its removal is put down.
--   key column, content column, and 'returns' where the very same content may come back (the table's own check holds it against its hash)
create function dalel.refuse_kept_change() returns trigger language plpgsql as $$
declare
    was jsonb := to_jsonb(old);
    is_now jsonb := to_jsonb(new);
begin
    if was - tg_argv[1] = is_now - tg_argv[1] then
        if is_now ->> tg_argv[1] is null and was ->> tg_argv[1] is not null
            and pg_has_role((select relowner from pg_class where oid = tg_relid), 'usage')
            and exists (select 1 from dalel.content_removal r where r.kind = tg_table_name and r.key = was ->> tg_argv[0]) then
            return new;
        end if;
        if was ->> tg_argv[1] is null and is_now ->> tg_argv[1] is not null and tg_argv[2] = 'returns' then
            return new;
        end if;
    end if;
    raise exception 'rows of dalel.% are append-only: % stays as it is', tg_table_name, was ->> tg_argv[0]
        using errcode = 'restrict_violation';
end
$$;

-- A page's size is still told when the page is gone.
drop trigger link_page_append_only on dalel.link_page;
alter table dalel.link_page add column size bigint;
update dalel.link_page set size = octet_length(data);
alter table dalel.link_page alter column size set not null, add check (octet_length(data) = size), alter column data drop not null;
create trigger link_page_unchanged before update on dalel.link_page
    for each row execute function dalel.refuse_kept_change('sha256', 'data', 'returns');
create trigger link_page_kept before delete on dalel.link_page
    for each row execute function dalel.refuse_change();

alter table dalel.issued_score_sheet alter column file drop not null;
drop trigger issued_score_sheet_append_only on dalel.issued_score_sheet;
create trigger issued_score_sheet_append_only
    before delete or update of number, assessment_id, ordinal, language, stage, score_version_id, content_hash, file_hash, issued_by, issued_at
    on dalel.issued_score_sheet for each row execute function dalel.refuse_change();
create trigger issued_score_sheet_file before update of file on dalel.issued_score_sheet
    for each row execute function dalel.refuse_kept_change('number', 'file', '');
