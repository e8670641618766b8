-- Who opposes what, and who says so? No holder: the document itself.
SELECT who.label AS who, what.label AS what, c.polarity, c.holder, d.identifier AS document, e.quote
FROM relata.claim c
LEFT JOIN relata.node who ON who.id = c.subject
LEFT JOIN relata.node what ON what.id = c.object
JOIN relata.derivation r ON r.claim = c.id
JOIN relata.evidence e ON e.id = r.evidence
JOIN relata.document d ON d.id = e.document
WHERE c.predicate = 'oppose'
ORDER BY who, what, polarity, holder, document, quote;
