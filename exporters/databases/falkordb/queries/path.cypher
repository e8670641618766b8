// How are two things connected by facts? Change the names. Things are the nodes with types.
MATCH p = (a:Entity {label: @FROM@})-[*1..4]-(b:Entity {label: @TO@})
WHERE all(r IN relationships(p) WHERE r.claim IS NOT NULL) AND all(n IN nodes(p) WHERE n.types IS NOT NULL)
WITH [n IN nodes(p) | n.label] AS names, [r IN relationships(p) | r.predicate] AS predicates, length(p) AS steps
RETURN reduce(s = head(names), n IN tail(names) | s + ' | ' + n) AS things,
       reduce(s = head(predicates), f IN tail(predicates) | s + ' | ' + f) AS facts
ORDER BY steps, things, facts
LIMIT 10;
