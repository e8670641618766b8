// Who opposes what, and who says so? No holder: the document itself.
MATCH (c:Claim {predicate: 'oppose'})
OPTIONAL MATCH (c)-[:SUBJECT]->(s)
OPTIONAL MATCH (c)-[:OBJECT]->(o)
MATCH (c)-[:DERIVED_FROM]->(e:Evidence)-[:IN_DOCUMENT]->(d:Document)
RETURN s.label AS who, o.label AS what, c.polarity AS polarity, c.holder AS holder,
       d.identifier AS document, e.quote AS quote
ORDER BY who, what, polarity, holder, document, quote;
