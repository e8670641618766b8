-- How are two things connected by facts? Change the names.
WITH RECURSIVE
ends AS (
  SELECT a.id AS source, b.id AS target FROM relata.node a, relata.node b
  WHERE a.kind = 'Entity' AND a.label = @FROM@ AND b.kind = 'Entity' AND b.label = @TO@
),
step AS (  -- facts between things, both ways
  SELECT subject AS source, object AS target, predicate, object_label AS label FROM relata.fact
  WHERE subject_kind NOT IN ('Claim', 'Literal') AND object_kind NOT IN ('Claim', 'Literal')
  UNION ALL
  SELECT object, subject, predicate, subject_label FROM relata.fact
  WHERE subject_kind NOT IN ('Claim', 'Literal') AND object_kind NOT IN ('Claim', 'Literal')
),
walk AS (
  SELECT e.source AS at, e.target AS goal, ARRAY[e.source] AS ids, ARRAY[n.label] AS things, ARRAY[]::text[] AS facts
  FROM ends e JOIN relata.node n ON n.id = e.source
  UNION ALL
  SELECT s.target, w.goal, w.ids || s.target, w.things || s.label, w.facts || s.predicate
  FROM walk w JOIN step s ON s.source = w.at
  WHERE w.at <> w.goal AND cardinality(w.facts) < 4 AND s.target <> ALL (w.ids)
),
found AS (SELECT *, min(cardinality(facts)) OVER () AS shortest FROM walk WHERE at = goal AND facts <> '{}')
SELECT array_to_string(things, ' | ') AS things, array_to_string(facts, ' | ') AS facts
FROM found WHERE cardinality(facts) = shortest
ORDER BY things, facts
LIMIT 10;
