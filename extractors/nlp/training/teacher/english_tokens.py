"""Words and sentences in the manner of the English Web Treebank, for the raw text that the teacher labels.

Simple on purpose: a sentence that this cuts badly gets a low score from the teacher and is dropped.
A word is (form, space_after).
"""
import re

# Prefixes that the treebank leaves joined to what follows the hyphen; every other hyphen is a word of its own.
JOINED_PREFIXES = {"e", "non", "mid", "pre", "anti", "re", "post", "co", "over", "pro", "multi", "ex", "sub", "semi", "cross",
                   "neo", "intra", "inter", "counter", "un", "ultra", "quasi", "pseudo", "bi", "extra", "psycho", "socio"}
ABBREVIATIONS = {"mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "maj", "cmdr", "adm", "sen", "rep", "gov", "rev",
                 "hon", "st", "mt", "ft", "no", "nos", "vs", "v", "jr", "sr", "inc", "ltd", "co", "corp", "etc", "eg", "ie", "cf", "al",
                 "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "fig", "vol", "pp", "approx",
                 "est", "dept", "univ", "bros", "ave", "blvd", "pres", "messrs", "msgr", "art", "sec", "ch"}
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"'}
WORD = re.compile(r"""
    https?://\S+?(?=[.,;:!?)\]"']*(?:\s|$)) | www\.\S+?(?=[.,;:!?)\]"']*(?:\s|$)) | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | \.{2,} | -{2,} | [!?]{2,}
  | \d+(?:[.,:]\d+)+ | \d{1,4}(?:/\d{1,4})+ | \d{3}-\d{3}-\d{4} | \d{3}-\d{4}
  | (?:[A-Za-z]\.){2,} | \d+(?:st|nd|rd|th)s?\b | \d+s\b | \d+
  | [A-Za-z]*(?:n['’]t)\b | ['’](?:s|re|ve|ll|d|m|S)\b | ['’]\d0s
  | \w+(?:['’](?!(?:s|re|ve|ll|d|m|t|S)\b)\w+)* (?:\.(?=\w)\w+)*
  | \S""", re.VERBOSE)
CLITIC = re.compile(r"^(.+)(n['’]t)$", re.IGNORECASE)
MERGED = {"cannot": ("can", "not"), "gonna": ("gon", "na"), "wanna": ("wan", "na"), "gotta": ("got", "ta")}
SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")


def keep_hyphen(left, right):
    if left.lower() in JOINED_PREFIXES and right[:1].isalnum():
        return True
    return not (re.search(r"\w\.?$", left) and right[:1].isalnum())


def split_hyphens(form):
    """`long-term` is three words, `non-profit` one; what is no compound (a URL, a telephone number) stays."""
    if "-" not in form.strip("-") or "@" in form or "//" in form or re.fullmatch(r"(\d{3}-)?\d{3}-\d{4}", form):
        return [form]
    parts = form.split("-")
    words = [parts[0]]
    for part in parts[1:]:
        if keep_hyphen(words[-1], part):
            words[-1] += "-" + part
        else:
            words += ["-", part]
    return [word for word in words if word]


def spaced(forms, last_space):
    return [(form, last_space if i + 1 == len(forms) else False) for i, form in enumerate(forms)]


def from_penn(line):
    """Words of a line tokenised in the Penn Treebank's way."""
    words = []
    for token in line.split():
        token = BRACKETS.get(token, token)
        forms = MERGED[token.lower()] if token.lower() in MERGED else split_hyphens(token)
        words += spaced(forms, True)
    for i in range(len(words) - 1):
        if re.fullmatch(r"[,.;:?!)\]%]|['’]\w{0,2}|n['’]t", words[i + 1][0]) or words[i][0] in "([$£€":
            words[i] = (words[i][0], False)
    return words


def ends_abbreviation(text, end):
    """Whether the full stop before `end` belongs to an abbreviation or an initial."""
    before = re.search(r"(\S+)\.$", text[:end])
    if not before:
        return False
    word = before.group(1).lstrip("(\"'“‘[").lower()
    return word in ABBREVIATIONS or re.fullmatch(r"[a-z]|(?:[a-z]\.)+[a-z]", word) is not None


def sentences_of(paragraph):
    """Cuts raw text at sentence ends."""
    found, begin = [], 0
    for match in SENTENCE_END.finditer(paragraph):
        if not ends_abbreviation(paragraph, match.end()):
            found.append(paragraph[begin:match.end()].strip())
            begin = match.end()
    found.append(paragraph[begin:].strip())
    return [sentence for sentence in found if sentence]


def from_raw(sentence):
    """Words of one raw sentence."""
    words = []
    for chunk in sentence.split():
        pieces = chunk_words(chunk)
        words += spaced(pieces, True)
    if len(words) > 1 and re.fullmatch(r"(?:[A-Za-z]+)\.", words[-1][0]) and len(words[-1][0]) > 2:
        words[-1:] = [(words[-1][0][:-1], False), (".", True)]
    return words


def chunk_words(chunk):
    """Words of what stands between blanks."""
    words, position = [], 0
    while position < len(chunk):
        match = WORD.match(chunk, position)
        form, position = match.group(0), match.end()
        following = chunk[position:position + 1]
        if following == "." and (form.lower() in ABBREVIATIONS or len(form) == 1 and form.isupper()):
            form, position = form + ".", position + 1
        joined = words and words[-1] == "-" and len(words) > 1 and form[0].isalnum() and words[-2].lower() in JOINED_PREFIXES
        clitic = CLITIC.match(form)
        if joined:
            words[-2:] = [words[-2] + "-" + form]
        elif form.lower() in MERGED:
            words += [form[:3], form[3:]]
        elif clitic:
            words += [clitic.group(1), clitic.group(2)]
        else:
            words.append(form)
    return words
