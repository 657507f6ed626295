-- What the application may do to each table where it works as a role of its own, beside the owner of the tables.
--
-- Without a line here it may read rows and add them. Whoever makes a table whose rows change or go says so here, with the reason;
-- ApplicationRightsTest fails for a table that neither refuses changes by a trigger nor has a line.
--   add      only ever added, though no trigger says so
--   change   rows move through states: they may be changed, never removed
--   work     nothing rests on the rows: they may be changed and removed
--   remove   rows nothing refers to may be removed, and locked for it; foreign keys keep the others, a trigger refuses changes
--   read     added and changed by the owner alone
--   lock     rows are locked while they are decided on, which takes the right to change a column; a trigger refuses the change itself
drop procedure if exists dalel.grant_application_rights(text);
drop function if exists dalel.application_rights();

create function dalel.application_rights() returns table (table_name text, rights text, reason text) language sql immutable as $$
    values
        ('body',                         'add',     'its names and terms stand in its versions'),
        ('body_version',                 'change',  'a version ends when the next begins'),
        ('unit',                         'change',  'a unit is closed'),
        ('headcount',                    'change',  'a headcount ends when the next begins'),
        ('external_analysis',            'change',  'a statement ends'),
        ('person',                       'change',  'a name or an address is corrected'),
        ('person_role',                  'change',  'a role ends'),
        ('verifier_project',             'change',  'an assignment ends'),
        ('deputy',                       'change',  'a deputyship is ended early'),
        ('api_token',                    'change',  'a token is revoked, its last use is noted'),
        ('quarter_cycle',                'change',  'a quarter moves through its states'),
        ('assessment',                   'change',  'an assessment moves through its states'),
        ('assessment_unit',              'add',     'taken over once; a unit merged or split is added'),
        ('assessment_headcount',         'add',     'taken over once'),
        ('not_due_decision',             'add',     'a decision stays'),
        ('submission',                   'change',  'a submission moves through its states and deadlines'),
        ('appeal',                       'change',  'an appeal moves through its states'),
        ('rating',                       'change',  'a rating is computed, approved, published'),
        ('submission_extension',         'lock',    'two decisions about one request'),
        ('file_content',                 'remove',  'uploads nobody used go; what evidence refers to is kept by foreign keys and triggers'),
        ('file_removal',                 'read',    'whose time is over is for the owner to say'),
        ('content_removal',              'read',    'the same of pages and sheets'),
        ('link_page',                    'add',     'a page goes by its owner alone; the right to bring it back is given below'),
        ('stored_file',                  'remove',  'the same'),
        ('evidence_draft',               'work',    'what is being typed'),
        ('evidence_use',                 'work',    'found again from the items'),
        ('evidence_mark',                'add',     'what the checks noticed stays'),
        ('approval_draft',               'work',    'what is being prepared'),
        ('approval_draft_signature',     'work',    'what is being prepared'),
        ('verdict_draft',                'work',    'what is being typed'),
        ('second_check_draft',           'work',    'what is being typed'),
        ('verification_desk',            'work',    'who has what on the desk now; the assignments are kept'),
        ('appeal_draft',                 'work',    'what is being typed'),
        ('api_answer',                   'work',    'answers kept for a repeated request, for some days'),
        ('digest_day',                   'work',    'which days'' mail has been made'),
        ('digest_mail',                  'work',    'mail on its way'),
        ('checkpoint_mail',              'change',  'whether it has been sent'),
        ('person_language',              'change',  'somebody chooses another one'),
        ('sign_in',                      'change',  'a sign-in is used, and ends'),
        ('one_time_password',            'work',    'goes when its person has chosen another'),
        ('ledger_pending',               'work',    'rows on their way into the ledger, within one transaction'),
        ('ledger_opening',               'work',    'rows on their way into the ledger, at the first start')
$$;

-- Gives a role what the application needs and nothing else. For the owner of the tables, after each migration.
create procedure dalel.grant_application_rights(application text) language plpgsql as $$
declare
    line record;
begin
    execute format('revoke all on all tables in schema dalel, public from %I', application);
    execute format('revoke all on schema dalel, public from %I', application);
    execute format('grant usage on schema dalel, public to %I', application);
    execute format('grant usage on all sequences in schema dalel, public to %I', application);
    for line in
        select c.relname, coalesce(r.rights, 'add') as rights,
            (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             order by a.attnum limit 1) as first_column
        from pg_class c left join dalel.application_rights() r on r.table_name = c.relname
        where c.relnamespace = 'dalel'::regnamespace and c.relkind in ('r',                            'p',       'v', 'm')
    loop
        if line.relname = 'flyway_schema_history' then
            execute format('grant select on dalel.%I to %I', line.relname, application);
            continue;
        end if;
        if line.rights = 'read' then
            execute format('grant select on dalel.%I to %I', line.relname, application);
            continue;
        end if;
        execute format('grant select, insert on dalel.%I to %I', line.relname, application);
        if line.rights in ('change', 'work') then
            execute format('grant update on dalel.%I to %I', line.relname, application);
        end if;
        if line.rights in ('work', 'remove') then
            execute format('grant delete on dalel.%I to %I', line.relname, application);
        end if;
        if line.rights in ('lock', 'remove') then
            execute format('grant update (%I) on dalel.%I to %I', line.first_column, line.relname, application);
        end if;
    end loop;
    -- A content that was removed and comes again; the trigger lets nothing else be written there.
    execute format('grant update (data) on dalel.file_content to %I', application);
    execute format('grant update (data) on dalel.link_page to %I', application);
    -- The engine's tables: it adds, changes and removes what it keeps there, and no point rests on any of it.
    for line in select tablename from pg_tables where schemaname = 'public' and tablename like 'act\_%' loop
        execute format('grant select, insert, update, delete on public.%I to %I', line.tablename, application);
    end loop;
end
$$;
revoke execute on procedure dalel.grant_application_rights(text) from public;
