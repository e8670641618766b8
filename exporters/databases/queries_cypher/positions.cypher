// Who holds which position, and where?
MATCH (c:Claim {predicate: 'position', asserted: true})-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
OPTIONAL MATCH (c)-[:ORGANISATION]->(g)
RETURN s.label AS person, o.label AS position, g.label AS organisation
ORDER BY person, position, organisation;
