-- What happened, and when?
SELECT DISTINCT t.label AS time, c.label AS event, s.identifier AS document
FROM relata.claim c
JOIN relata.qualifier q ON q.claim = c.id AND q.role = 'time'
JOIN relata.node t ON t.id = q.value AND t.kind = 'Literal'
JOIN relata.source s ON s.claim = c.id
WHERE c.asserted
ORDER BY time, event, document;
