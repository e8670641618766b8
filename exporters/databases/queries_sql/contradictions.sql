-- Which statements does one source make and another deny?
SELECT DISTINCT yes.label AS statement, yes.holder AS says, one.identifier AS document,
       no.holder AS denies, other.identifier AS other_document
FROM relata.claim yes
JOIN relata.claim no ON no.statement = yes.statement AND no.polarity = 'negative' AND no.modality = 'certain'
JOIN relata.source one ON one.claim = yes.id
JOIN relata.source other ON other.claim = no.id
WHERE yes.polarity = 'positive' AND yes.modality = 'certain'
ORDER BY statement, document, other_document;
