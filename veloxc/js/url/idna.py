"""International domain names: Unicode TS 46 with CheckHyphens, VerifyDnsLength and UseSTD3ASCIIRules false,
CheckBidi and CheckJoiners true, non-transitional. Source: WHATWG URL §3.3, Unicode TS 46 §4.

The mapping table and the checks are those of the package `idna`.
"""

from __future__ import annotations

import unicodedata

from idna import IDNAError, check_bidi, uts46_remap, valid_contextj


def to_ascii(domain: str) -> str | None:
    """The ASCII form of a domain, None where it is no valid one."""
    try:
        mapped = uts46_remap(domain, std3_rules=False, transitional=False)
        labels = [_unicode_label(label) for label in mapped.split(".")]
        if any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for label in labels for char in label):
            for label in labels:
                if label:
                    check_bidi(label, check_ltr=True)
        return ".".join(_ascii_label(label) for label in labels)
    except (IDNAError, UnicodeError):
        return None


def _unicode_label(label: str) -> str:
    """A label as Unicode text, checked (§4.1 Validity Criteria)."""
    if label.startswith("xn--"):
        if not label.isascii():
            raise IDNAError("an encoded label that is not ASCII")
        text = label[4:].encode("ascii").decode("punycode")
        if not text or text.isascii() or uts46_remap(text, std3_rules=False, transitional=False) != text:
            raise IDNAError("an encoded label that encodes what may not be")
        if text.encode("punycode").decode("ascii") != label[4:]:
            raise IDNAError("an encoded label that is not in its shortest form")
        label = text
    if label and unicodedata.category(label[0]).startswith("M"):
        raise IDNAError("a label that begins with a mark")
    for position, char in enumerate(label):
        if char in "\u200c\u200d" and not valid_contextj(label, position):
            raise IDNAError("a joiner out of place")
    if not unicodedata.is_normalized("NFC", label):
        raise IDNAError("a label that is not normalized")
    return label


def _ascii_label(label: str) -> str:
    return label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")


def to_unicode(domain: str) -> str:
    """The Unicode form, for people to read; what cannot be decoded stays as it is."""
    labels = []
    for label in domain.split("."):
        try:
            labels.append(_unicode_label(label) if label.startswith("xn--") else label)
        except (IDNAError, UnicodeError):
            labels.append(label)
    return ".".join(labels)
