-- Who holds which position, and where?
SELECT person.label AS person, position.label AS position, organisation.label AS organisation
FROM relata.claim c
JOIN relata.node person ON person.id = c.subject
JOIN relata.node position ON position.id = c.object
LEFT JOIN relata.qualifier q ON q.claim = c.id AND q.role = 'organisation'
LEFT JOIN relata.node organisation ON organisation.id = q.value
WHERE c.predicate = 'position' AND c.asserted
ORDER BY person, position, organisation;
