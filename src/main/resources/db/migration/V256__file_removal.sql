-- Contents of files whose time is over: they go, what names them and their hashes stay.
create table dalel.file_removal (
    sha256      text not null,
    removed_on  date not null,
    -- The last day of the quarter of the last file that had this content, and the time it had to be kept after that.
    quarter_end date not null,
    kept_for    text not null,
    primary key (sha256, removed_on)
);
create trigger file_removal_append_only before update or delete on dalel.file_removal
    for each row execute function dalel.refuse_change();
call dalel.ledger_protect('file_removal', 'sha256,removed_on');

alter table dalel.file_content alter column data drop not null;

-- A content never becomes another one. It may go, by the hand of whoever owns the table, once its removal is put down; and the very same
-- content may come back when somebody uploads it again (the table's own check holds it against its hash).
create function dalel.refuse_content_change() returns trigger language plpgsql as $$
begin
    if new.sha256 = old.sha256 and new.size = old.size then
        if new.data is null and old.data is not null
            and pg_has_role((select relowner from pg_class where oid = tg_relid), 'usage')
            and exists (select 1 from dalel.file_removal r where r.sha256 = old.sha256) then
            return new;
        end if;
        if old.data is null and new.data is not null then
            return new;
        end if;
    end if;
    raise exception 'dalel.file_content is append-only: content % stays as it is', old.sha256 using errcode = 'restrict_violation';
end
$$;
drop trigger file_content_unchanged on dalel.file_content;
create trigger file_content_unchanged before update on dalel.file_content
    for each row execute function dalel.refuse_content_change();
