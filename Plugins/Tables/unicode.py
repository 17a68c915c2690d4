"""Writes Sources/Rules/Matching/Unicode/UnicodeTables.swift.

Source: Unicode Character Database 15.1.0 (UnicodeData.txt, Scripts.txt, CaseFolding.txt statuses C and S), read through
the PyPI package `regex` 2024.7.24, whose tables are generated from it:

    pip install regex==2024.7.24 && python Plugins/Tables/unicode.py

Numbers are written 5 bits a character, lowest first, as characters from U+003F on; bit 5 says that more follow.
A backslash is written as '>', so the text needs no escapes.
"""

import pathlib
import regex
from regex import _regex

TARGET = pathlib.Path(__file__).resolve().parents[2] / "Sources/Rules/Matching/Unicode/UnicodeTables.swift"

CATEGORIES = (
    "Cc Cf Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So Zl Zp Zs".split()
)

SCRIPTS = """
Adlam Ahom Anatolian_Hieroglyphs Arabic Armenian Avestan Balinese Bamum Bassa_Vah Batak Bengali Bhaiksuki Bopomofo
Brahmi Braille Buginese Buhid Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Chorasmian Common
Coptic Cuneiform Cypriot Cypro_Minoan Cyrillic Deseret Devanagari Dives_Akuru Dogra Duployan Egyptian_Hieroglyphs
Elbasan Elymaic Ethiopic Georgian Glagolitic Gothic Grantha Greek Gujarati Gunjala_Gondi Gurmukhi
Han Hangul Hanifi_Rohingya Hanunoo Hatran Hebrew Hiragana Imperial_Aramaic Inherited Inscriptional_Pahlavi
Inscriptional_Parthian Javanese Kaithi Kannada Katakana Kawi Kayah_Li Kharoshthi Khitan_Small_Script Khmer Khojki
Khudawadi Lao Latin Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Makasar Malayalam Mandaic
Manichaean Marchen Masaram_Gondi Medefaidrin Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao
Modi Mongolian Mro Multani Myanmar Nabataean Nag_Mundari Nandinagari New_Tai_Lue Newa Nko Nushu Nyiakeng_Puachue_Hmong
Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian
Old_South_Arabian Old_Turkic Old_Uyghur Oriya Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician
Psalter_Pahlavi Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sinhala Sogdian Sora_Sompeng
Soyombo Sundanese Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Tamil Tangsa Tangut
Telugu Thaana Thai Tibetan Tifinagh Tirhuta Toto Ugaritic Vai Vithkuqi Wancho Warang_Citi Yezidi
Yi Zanabazar_Square
""".split()

LAST = 0x10FFFF


def number(value):
    text = ""
    while True:
        digit, value = value & 31, value >> 5
        character = chr(63 + digit + (32 if value else 0))
        text += ">" if character == "\\" else character
        if not value:
            return text


def runs(property_name, names):
    """Runs over the whole code space: length, then 0 for none or 1 + the index of the name."""
    owner = [0] * (LAST + 1)
    everything = "".join(map(chr, range(LAST + 1)))
    for index, name in enumerate(names):
        pattern = regex.compile(r"\p{%s=%s}+" % (property_name, name), regex.V0)
        matches = list(pattern.finditer(everything))
        assert matches, name
        for match in matches:
            for point in range(match.start(), match.end()):
                assert owner[point] == 0
                owner[point] = index + 1
    text, start = "", 0
    for point in range(1, LAST + 2):
        if point > LAST or owner[point] != owner[start]:
            text += number(point - start) + number(owner[start])
            start = point
    return text


def folds():
    """Orbits of simple case folding: every point with its successor, in runs of equal distance and step 1 or 2.

    A run is: gap to the previous run, number of points, step, distance doubled (odd when it is negative).
    The Turkic pairs, status T, are left out.
    """
    turkic = {0x130, 0x131}
    successor = []
    for point in range(LAST + 1):
        if 0xD800 <= point <= 0xDFFF or point in turkic:
            continue
        orbit = sorted(set(_regex.get_all_cases(regex.U, point)) - turkic)
        if len(orbit) > 1:
            position = orbit.index(point)
            successor.append((point, orbit[(position + 1) % len(orbit)] - point))
    text, index, previous = "", 0, 0
    while index < len(successor):
        start, distance = successor[index]
        best, best_step = 1, 1
        for step in (1, 2):
            count, found = 1, dict(successor[index : index + 600])
            while found.get(start + count * step) == distance:
                count += 1
            if count > best:
                best, best_step = count, step
        if best_step == 2 and best < 3:
            best, best_step = 1, 1
        covered = {start + n * best_step for n in range(best)}
        successor = [pair for pair in successor[index:] if pair[0] not in covered]
        index = 0
        text += number(start - previous) + number(best) + number(best_step)
        text += number(abs(distance) * 2 + (distance < 0))
        previous = start
    return text


def literal(name, comment, text):
    lines = [text[at : at + 110] for at in range(0, len(text), 110)]
    body = "\\\n".join("    " + line for line in lines)
    return f'  /// {comment}\n  static let {name}: StaticString = """\n{body}\n    """\n'


def main():
    parts = [
        "// Generated by Plugins/Tables/unicode.py from the Unicode Character Database 15.1.0. Do not edit.\n",
        "/// Packed facts of the Unicode Character Database, version 15.1.0; `PackedNumbers` reads them.",
        "enum UnicodeTables {",
        literal("categoryNames", "The names of the general categories, in the order of their indices.", " ".join(CATEGORIES)),
        literal("categories", "Runs of length and 1 + category index over all code points; 0 is unassigned.", runs("gc", CATEGORIES)),
        literal("scriptNames", "The names of the scripts, in the order of their indices.", " ".join(SCRIPTS)),
        literal("scripts", "Runs of length and 1 + script index over all code points; 0 is unknown.", runs("sc", SCRIPTS)),
        literal("folds", "Runs of gap, count, step, and doubled distance to the next point of the same case orbit.", folds()),
    ]
    TARGET.write_text("\n".join(parts).rstrip() + "\n}\n")


main()
