-- The graph of `make bench-provenance`: 60,000 claims of five sources. Names in braces are the values of bench.py.

INSERT INTO claims_outlet (id, name, kind, country, owner, wire, ambiguous, kept_by)
SELECT 1000000 + n, 'Outlet ' || n, 'newspaper', '', CASE WHEN n % 4 = 0 THEN 'Group ' || n % 40 ELSE '' END,
       n < 50, false, 'editor'
FROM generate_series(1, {outlets}) AS n;

INSERT INTO claims_origin (id, name, key, nature)
SELECT n, 'Person ' || n, 'named:person ' || n, 'person' FROM generate_series(1, {sources}) AS n;

INSERT INTO claims_source (id, kind, url, host, title, outlet_id, organisation, author, created_at)
SELECT n, 'news_report', '', '', 'Story ' || n, 1000001 + (n::bigint * 7919) % {outlets}, '', '', now()
FROM generate_series(1, {sources}) AS n;

INSERT INTO claims_claim (id, article_id, revision_id, start, "end", exact, prefix, suffix, statement, claimant,
                          status, anchor, reasons, created_at)
SELECT n, {article}, {revision}, n * 10, n * 10 + 6, 'shut ' || n % 10, '', '',
       'The ramp of the Carrow ferry had been shut for three months', '', 'accepted', 'anchored', '[]', now()
FROM generate_series(1, {claims}) AS n;

INSERT INTO claims_claimsource (claim_id, source_id, stance, proposed_tier, proposed_because, tier, exact, prefix,
                                suffix, support, naming, protection_reason, interest, note, attached_at)
SELECT 1 + n % {claims}, n, 'supports', 'secondary', 'News.', '', '', '', '', '', 'named', '', '', '', now()
FROM generate_series(1, {sources}) AS n;

INSERT INTO claims_snapshot (id, source_id, title, text, sha256, raw, media_type, charset, final_url, fetched_at)
SELECT n, n, '', repeat('{sentence}', 25) || n, md5(n::text), '', 'text/html', '', 'https://x.example', now()
FROM generate_series(1, {sources}) AS n WHERE (1 + n % {claims}) % {every} = 0;

INSERT INTO claims_node (id, outlet_id) SELECT id - 1000000, id FROM claims_outlet WHERE id > 1000000;
INSERT INTO claims_node (id, source_id) SELECT 10000 + id, id FROM claims_source;
INSERT INTO claims_node (id, origin_id) SELECT 1000000 + id, id FROM claims_origin;

-- Two or three outlets that each source cites, some much more often than others.
INSERT INTO claims_edge (document_id, tail_id, head_id, kind, finder, snapshot_id, evidence, drawn_at, ended_because)
SELECT 10000 + n, 10000 + n, 1 + ((power(n::bigint * 48271 % 2147483647 / 2147483647.0, 3) * {outlets})::int + k)
       % {outlets}, 'cites', 'engine', snapshot.id, '{evidence}',
       now(), ''
FROM generate_series(1, {sources}) AS n
LEFT JOIN claims_snapshot AS snapshot ON snapshot.id = n
CROSS JOIN generate_series(0, 2) AS k
WHERE k < 2 OR n % 10 = 0;

-- One of them has it from somebody.
INSERT INTO claims_edge (document_id, tail_id, head_id, kind, finder, snapshot_id, evidence, drawn_at, ended_because)
SELECT document_id, min(head_id), 1000000 + document_id - 10000, 'quotes', 'engine', min(snapshot_id), '{evidence}',
       now(), ''
FROM claims_edge GROUP BY document_id;

-- In two claims of five, the other sources are copies of the first.
INSERT INTO claims_edge (document_id, tail_id, head_id, kind, finder, evidence, drawn_at, ended_because)
SELECT 10000 + n, 10000 + n, 10000 + n % {claims}, 'republishes', 'comparison', '{evidence}', now(), ''
FROM generate_series({claims} + 1, {sources} - 1) AS n WHERE n % {claims} % 5 < 2 AND n % {claims} > 0;

SELECT setval(pg_get_serial_sequence('claims_' || name, 'id'), 10000000)
FROM unnest(ARRAY['outlet', 'origin', 'source', 'claim', 'snapshot', 'node']) AS name;
