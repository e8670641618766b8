// How are two things connected by facts? Change the names. Things are the nodes with types.
MATCH p = (a:Entity {label: @FROM@})-[*1..4]-(b:Entity {label: @TO@})
WHERE all(r IN relationships(p) WHERE r.claim IS NOT NULL) AND all(n IN nodes(p) WHERE n.types IS NOT NULL)
RETURN [n IN nodes(p) | n.label] AS things, [r IN relationships(p) | r.predicate] AS facts
ORDER BY length(p)
LIMIT 10;
