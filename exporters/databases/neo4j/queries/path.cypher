// How are two things connected by facts? Change the names. Things are the nodes with types.
MATCH (a:Entity {label: @FROM@}), (b:Entity {label: @TO@})
MATCH p = allShortestPaths((a)-[*..6]-(b))
WHERE all(r IN relationships(p) WHERE r.claim IS NOT NULL) AND all(n IN nodes(p) WHERE n.types IS NOT NULL)
WITH [n IN nodes(p) | n.label] AS things, [r IN relationships(p) | r.predicate] AS facts
RETURN reduce(s = head(things), t IN tail(things) | s + ' | ' + t) AS things,
       reduce(s = head(facts), f IN tail(facts) | s + ' | ' + f) AS facts
ORDER BY things, facts
LIMIT 10;
