"""The Unicode properties that \\p{…} may name, and their characters. Source: ECMA-262 §22.2.1.1, tables 69-71.

The names are case-sensitive and exactly those of the tables. The characters come from the package `regex`, whose
Unicode version is a recent one; Python's own `unicodedata` lags behind.
"""

from __future__ import annotations

from functools import lru_cache

from veloxc.js.regexp import charset
from veloxc.js.regexp.charset import CharSet
from veloxc.js.regexp.nodes import CharClass


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


GENERAL_CATEGORIES = _names("""
    Cn Unassigned Lu Uppercase_Letter Ll Lowercase_Letter Lt Titlecase_Letter Lm Modifier_Letter Lo
    Other_Letter Mn Nonspacing_Mark Me Enclosing_Mark Mc Spacing_Mark Nd Decimal_Number digit Nl
    Letter_Number No Other_Number Zs Space_Separator Zl Line_Separator Zp Paragraph_Separator Cc
    Control cntrl Cf Format Co Private_Use Cs Surrogate Pd Dash_Punctuation Ps Open_Punctuation Pe
    Close_Punctuation Pc Connector_Punctuation Po Other_Punctuation Sm Math_Symbol Sc
    Currency_Symbol Sk Modifier_Symbol So Other_Symbol Pi Initial_Punctuation Pf Final_Punctuation
    Other C Letter L Cased_Letter LC Mark M Combining_Mark Number N punct Punctuation P Symbol S
    Separator Z
    """)

SCRIPTS = _names("""
    Zyyy Common Zinh Inherited Qaai Arab Arabic Armn Armenian Beng Bengali Bopo Bopomofo Cher
    Cherokee Copt Coptic Qaac Cyrl Cyrillic Dsrt Deseret Deva Devanagari Ethi Ethiopic Geor Georgian
    Goth Gothic Grek Greek Gujr Gujarati Guru Gurmukhi Hani Han Hang Hangul Hebr Hebrew Hira
    Hiragana Knda Kannada Kana Katakana Khmr Khmer Laoo Lao Latn Latin Mlym Malayalam Mong Mongolian
    Mymr Myanmar Ogam Ogham Ital Old_Italic Orya Oriya Runr Runic Sinh Sinhala Syrc Syriac Taml
    Tamil Telu Telugu Thaa Thaana Thai Tibt Tibetan Cans Canadian_Aboriginal Yiii Yi Tglg Tagalog
    Hano Hanunoo Buhd Buhid Tagb Tagbanwa Brai Braille Cprt Cypriot Limb Limbu Linb Linear_B Osma
    Osmanya Shaw Shavian Tale Tai_Le Ugar Ugaritic Bugi Buginese Glag Glagolitic Khar Kharoshthi
    Sylo Syloti_Nagri Talu New_Tai_Lue Tfng Tifinagh Xpeo Old_Persian Bali Balinese Batk Batak Brah
    Brahmi Cham Egyp Egyptian_Hieroglyphs Hmng Pahawh_Hmong Hung Old_Hungarian Java Javanese Kali
    Kayah_Li Lepc Lepcha Lina Linear_A Mand Mandaic Mero Meroitic_Hieroglyphs Nkoo Nko Orkh
    Old_Turkic Perm Old_Permic Phag Phags_Pa Phnx Phoenician Plrd Miao Vaii Vai Xsux Cuneiform Zzzz
    Unknown Cari Carian Lana Tai_Tham Lyci Lycian Lydi Lydian Olck Ol_Chiki Rjng Rejang Saur
    Saurashtra Sgnw SignWriting Sund Sundanese Mtei Meetei_Mayek Armi Imperial_Aramaic Avst Avestan
    Cakm Chakma Kthi Kaithi Mani Manichaean Phli Inscriptional_Pahlavi Phlp Psalter_Pahlavi Prti
    Inscriptional_Parthian Samr Samaritan Tavt Tai_Viet Bamu Bamum Lisu Sarb Old_South_Arabian Bass
    Bassa_Vah Dupl Duployan Elba Elbasan Gran Grantha Mend Mende_Kikakui Merc Meroitic_Cursive Narb
    Old_North_Arabian Nbat Nabataean Palm Palmyrene Sind Khudawadi Wara Warang_Citi Mroo Mro Nshu
    Nushu Shrd Sharada Sora Sora_Sompeng Takr Takri Tang Tangut Hluw Anatolian_Hieroglyphs Khoj
    Khojki Tirh Tirhuta Aghb Caucasian_Albanian Mahj Mahajani Ahom Hatr Hatran Modi Mult Multani
    Pauc Pau_Cin_Hau Sidd Siddham Adlm Adlam Bhks Bhaiksuki Marc Marchen Newa Osge Osage Gonm
    Masaram_Gondi Soyo Soyombo Zanb Zanabazar_Square Dogr Dogra Gong Gunjala_Gondi Maka Makasar Medf
    Medefaidrin Rohg Hanifi_Rohingya Sogd Sogdian Sogo Old_Sogdian Elym Elymaic Hmnp
    Nyiakeng_Puachue_Hmong Nand Nandinagari Wcho Wancho Chrs Chorasmian Diak Dives_Akuru Kits
    Khitan_Small_Script Yezi Yezidi Cpmn Cypro_Minoan Ougr Old_Uyghur Tnsa Tangsa Toto Vith Vithkuqi
    Kawi Nagm Nag_Mundari Gara Garay Gukh Gurung_Khema Krai Kirat_Rai Onao Ol_Onal Sunu Sunuwar Todr
    Todhri Tutg Tulu_Tigalari Berf Beria_Erfe Sidt Sidetic Tayo Tai_Yo Tols Tolong_Siki
    """)

BINARY = _names("""
    Alpha Alphabetic AHex ASCII_Hex_Digit Bidi_C Bidi_Control Bidi_M Bidi_Mirrored Dash DI
    Default_Ignorable_Code_Point Dep Deprecated Dia Diacritic Ext Extender Gr_Base Grapheme_Base
    Gr_Ext Grapheme_Extend Hex Hex_Digit IDC ID_Continue IDS ID_Start Ideo Ideographic IDSB
    IDS_Binary_Operator IDST IDS_Trinary_Operator Join_C Join_Control LOE Logical_Order_Exception
    Lower Lowercase Math NChar Noncharacter_Code_Point QMark Quotation_Mark Radical SD Soft_Dotted
    Term Terminal_Punctuation UIdeo Unified_Ideograph Upper Uppercase WSpace White_Space space XIDC
    XID_Continue XIDS XID_Start STerm Sentence_Terminal VS Variation_Selector Pat_Syn Pattern_Syntax
    Pat_WS Pattern_White_Space Cased CI Case_Ignorable CWL Changes_When_Lowercased CWU
    Changes_When_Uppercased CWT Changes_When_Titlecased CWCF Changes_When_Casefolded CWCM
    Changes_When_Casemapped CWKCF Changes_When_NFKC_Casefolded Emoji EPres Emoji_Presentation EMod
    Emoji_Modifier EBase Emoji_Modifier_Base EComp Emoji_Component RI Regional_Indicator ExtPict
    Extended_Pictographic
    """)

STRING_PROPERTIES = _names("""
    Basic_Emoji Emoji_Keycap_Sequence RGI_Emoji_Modifier_Sequence RGI_Emoji_Flag_Sequence
    RGI_Emoji_Tag_Sequence RGI_Emoji_ZWJ_Sequence RGI_Emoji
    """)


def is_property(name: str, value: str | None) -> bool:
    """Whether \\p{name} (value None) or \\p{name=value} exists."""
    if value is None:
        return name in GENERAL_CATEGORIES or name in BINARY or name in ("Any", "ASCII", "Assigned")
    if name in ("General_Category", "gc"):
        return value in GENERAL_CATEGORIES
    return name in ("Script", "sc", "Script_Extensions", "scx") and value in SCRIPTS


def property_pattern(name: str, value: str, negated: bool) -> str | None:
    """The property as the package `regex` writes it; None where it does not know it."""
    p = "P" if negated else "p"
    name = {"IDC": "ID_Continue", "VS": "Variation_Selector"}.get(name, name)  # `regex` reads these otherwise
    if name == "Assigned":
        return f"\\{'p' if negated else 'P'}{{Cn}}"
    if name in ("Changes_When_NFKC_Casefolded", "CWKCF"):
        return None
    return f"\\{p}{{{name}={value}}}" if value else f"\\{p}{{{name}}}"


@lru_cache(maxsize=64)
def property_set(name: str, value: str) -> CharSet:
    """All characters of a property. Costs some 50 ms the first time."""
    import regex

    if name == "Any":
        return charset.EVERY
    if name == "ASCII":
        return CharSet(((0, 127),))
    pattern = property_pattern(name, value, False)
    if pattern is None:
        return _changed_by_nfkc_casefold()
    every = "".join(map(chr, range(0x110000)))
    return CharSet((match.start(), match.end() - 1) for match in regex.finditer(f"{pattern}+", every))


def _changed_by_nfkc_casefold() -> CharSet:
    import unicodedata

    def changes(code: int) -> bool:
        char = chr(code)
        normal = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", char).casefold())
        return normal != char

    ignorable = property_set("Default_Ignorable_Code_Point", "")
    return CharSet((code, code) for code in range(0x110000) if changes(code)) | ignorable


def all_of(part: CharClass) -> CharSet:
    """The characters of a class as one set, properties looked up."""
    chars = part.chars
    for prop in part.properties:
        found = property_set(prop.name, prop.value)
        chars = chars | (found.complement() if prop.negated else found)
    return chars.complement() if part.negated else chars


def property_strings(name: str) -> list[tuple[int, ...]]:
    """All strings of \\p{RGI_Emoji} or another property of strings, as tuples of code points."""
    from veloxc.js.regexp.emoji import sequences

    return sequences(name)
