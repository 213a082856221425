-- What the first page of the metrics asks, as somebody would ask it of the sqlite3 shell: this quarter, and twelve months.
.parameter init
CREATE TEMP VIEW span AS
SELECT unixepoch('now', 'start of month', printf('-%d months', (strftime('%m', 'now') - 1) % 3)) * 1000000 AS first,
       unixepoch('now', 'start of month', '-11 months') * 1000000 AS year;
CREATE TEMP VIEW selling AS SELECT id FROM pipeline WHERE card_kind = 'deal' ORDER BY position LIMIT 1;

-- Won and lost: how many, how much, how fast.
SELECT outcome, currency, count(*), sum(amount), avg(closed_at - opened_at) FROM deal
WHERE pipeline_id = (SELECT id FROM selling) AND hidden_at IS NULL AND outcome <> 'open'
  AND closed_at >= (SELECT first FROM span) GROUP BY outcome, currency;

-- The same of each month of a year.
SELECT strftime('%Y-%m', closed_at / 1000000, 'unixepoch') AS month, outcome, currency, count(*), sum(amount) FROM deal
WHERE pipeline_id = (SELECT id FROM selling) AND hidden_at IS NULL AND outcome <> 'open'
  AND closed_at >= (SELECT year FROM span) GROUP BY month, outcome, currency;

-- What is open, by stage and by month of expected close.
SELECT s.name, substr(d.close_date, 1, 7) AS month, d.currency, count(*), sum(d.amount),
       sum(d.amount * coalesce(d.probability, s.probability)) / 100
FROM deal d JOIN stage s ON s.id = d.stage_id
WHERE d.pipeline_id = (SELECT id FROM selling) AND d.hidden_at IS NULL AND d.outcome = 'open'
GROUP BY s.name, month, d.currency;

-- The funnel: who entered each stage, and who was in a later one or won since.
SELECT s.name, count(DISTINCT v.deal_id), count(DISTINCT later.deal_id)
FROM stage_visit v JOIN stage s ON s.id = v.stage_id
LEFT JOIN stage_visit later ON later.deal_id = v.deal_id AND later.seq > v.seq AND later.stage_id IN
    (SELECT id FROM stage t WHERE t.pipeline_id = s.pipeline_id AND t.kind <> 'lost' AND t.position > s.position)
WHERE s.kind = 'open' AND v.entered_at >= (SELECT first FROM span) GROUP BY s.name;

-- The median and the 80th percentile of the time in each stage.
WITH stay AS (
    SELECT stage_id, sum(coalesce(seconds, unixepoch() - entered_at / 1000000)) AS seconds FROM stage_visit
    WHERE entered_at >= (SELECT first FROM span) GROUP BY stage_id, deal_id),
ranked AS (SELECT *, percent_rank() OVER (PARTITION BY stage_id ORDER BY seconds) AS rank FROM stay)
SELECT stage_id, min(CASE WHEN rank >= 0.5 THEN seconds END), min(CASE WHEN rank >= 0.8 THEN seconds END)
FROM ranked GROUP BY stage_id;

-- Leads of each month, and who of them has become a customer since.
SELECT strftime('%Y-%m', c.created_at / 1000000, 'unixepoch') AS month, count(*),
       sum(EXISTS (SELECT 1 FROM phase_change p WHERE p.record = c.id AND p.to_phase IN ('retention', 'advocacy')))
FROM contact c WHERE c.hidden_at IS NULL AND c.created_at >= (SELECT year FROM span) GROUP BY month;

-- Customers who were lost, and answers.
SELECT count(*) FROM phase_change WHERE to_phase IN ('churned', 'disqualified') AND at >= (SELECT first FROM span);
SELECT scale, score, count(*) FROM response WHERE hidden_at IS NULL AND at >= (SELECT year FROM span) GROUP BY 1, 2;
SELECT kind, currency, sum(amount) FROM cost WHERE hidden_at IS NULL GROUP BY kind, currency;
