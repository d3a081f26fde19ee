"""What happens to the time when an unlikely input doubles, and whether anything is found where nothing is.

    python -m bench.scaling [--size 200000]

For each kind of input the time of one of `--size` characters, of one of twice the size, and the ratio; above 2.6
it is marked. Entities are counted where there should be none. What is too large for an article is refused. The exit
status is 1 where something is marked.
"""

import argparse
import gc
import random
import sys
import time
from collections.abc import Callable

from bench.measure import row
from kg.collecting import collect_rarely
from kg.errors import InputError
from kg.intake import read_article
from kg.relate import extract_article

_LIMIT = 2.6
_TRIES = 3
_SEED = 7
_ENGLISH = (
    "The ministry announced on Tuesday that 12 new bridges would be built in the northern district by 2025. "
    "Mr. John Smith, chairman of the committee, said the plan no. 15/2020 costs 3 million dollars. "
)
_CHINESE = "县委书记在会议上强调,要认真学习贯彻上级精神,推动乡村振兴。2021年5月3日,某乡组织三百名群众植树。"
_HTML = '<div class="m-c" id="x12"><a href="/tin/a-1.html"><b>Menu</b></a><ul><li>1</li><li>2</li></ul></div>'
_NAME = "Ủy ban nhân dân xã Đông Hải, "
_CLAUSE = "xã Đông Hải đã vận động 25 hộ dân thôn Hạ hiến 1.200m2 đất làm đường, "
_MARKS = "\u0301\u0309\u0323a\u0302\u0301 \u031b"


def _repeated(text: str) -> Callable[[int], bytes]:
    return lambda size: (text * (size // len(text) + 1))[:size].encode()


def _counted(text: str) -> Callable[[int], bytes]:
    """Return the maker of a text that counts another number each time."""
    return lambda size: "".join(text.format(n) for n in range(1, size // len(text) + 1)).encode()


def _noise(size: int) -> bytes:
    return random.Random(_SEED).randbytes(size)


def _letters(size: int) -> bytes:
    choice = random.Random(_SEED).choices
    return "".join(choice("abcdefghijklmnopqrstuvwxyz0123456789 .,-/\n", k=size)).encode()


# Name, how it is made, and whether nothing may be found in it.
KINDS: tuple[tuple[str, Callable[[int], bytes], bool], ...] = (
    ("one name again and again", _repeated(_NAME), False),
    ("one sentence of names and deeds", _repeated(_CLAUSE), False),
    ("deeds that count ever more", _counted("Toàn tỉnh kết nạp {} đảng viên. "), False),
    ("deeds in ever other places", _counted("Công an xã Đông Hải thu hồi 5 khẩu súng tại thôn Hạ {}. "), False),
    ("quotation marks without end", _repeated('mô hình "Đường hoa, “ '), False),
    ("open brackets", _repeated("xã A (huyện B ("), False),
    ("dates and symbols", _repeated("số 12-KH/HU ngày 3/4/2021, "), False),
    ("capitals", _repeated("ĐẢNG BỘ XÃ ĐÔNG HẢI "), False),
    ("numbers", _repeated("1.234,5 "), True),
    ("marks without letters", _repeated(_MARKS), True),
    ("one word without a blank", _repeated("khôngdấucách"), True),
    ("blank lines", _repeated(" \n\n\t\n"), True),
    ("minified HTML", _repeated(_HTML), True),
    ("English", _repeated(_ENGLISH), True),
    ("Chinese", _repeated(_CHINESE), True),
    ("letters by chance", _letters, True),
    ("bytes by chance", _noise, True),
    ("no text but zeros", bytes, True),
)
# Clauses that go on without an end, each of which a grammar could follow too far.
CLAUSES = (
    "Lê Văn Tám, Bí thư Huyện ủy Gò Dầu, Chủ tịch HĐND huyện; ",
    "mô hình “Góc sân xanh”, ",
    'mô hình "Tên mới" ',
    "nổi bật là “Ngày sạch” và ",
    "mô hình Tổ tự quản ",
    "Hội LHPN xã Tân Lập họp. Hội tặng quà. ",
    "Đồn Biên phòng Cha Lo họp. Chi đoàn Đồn tặng quà. ",
    "xây dựng nông thôn mới “",
    "Kế hoạch số 12-KH/HU của Huyện ủy về việc ",
    "Chỉ thị 05, Kết luận 01, ",
    "Nghị quyết Trung ương 4, 5, ",
    "Nghị quyết Đại hội Đảng bộ huyện, ",
    "Quyết định của UBND xã về việc a, các b, ",
    "Đề án “a ",
    "của Huyện ủy và ",
    "Luật Đất đai và Luật ",
    "Số: 5/TB-UBND\n",
    "1, 2, 3, 4, ",
    "ngày 12/3, 4 và ",
    "năm 2019, 2020, ",
    "2019-2020 - ",
    "tháng 3 - ",
    "Có 5 hộ và 7 xã, trong đó nghèo 3; ",
    "Tỉnh có 152 đảng bộ; các chi bộ đều tốt. ",
    "gồm 12 cái “nồi” ",
    'tặng 3 bộ "sách" ',
    "12 hộ (A: 5, B: 7) tăng 3 so với ",
    "xã Tân Phú ra quân làm đường\n",
    "Xã Tân Phú ra quân làm đường. ",
    "tại Quảng Nam xã Tân Phú ở Gia Lai họp. ",
    "a » ",
    "<a href='x'\n",
    "12/3/2021 ",
    "Tin liên quan\n",
    "Nguyễn Văn An\n",
    "a\u0301\u0323\u0302",
    "\u0430a",
    "- ",
)
_TOO_LARGE = 50_000_000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--size", type=int, default=200_000, help="characters of the smaller input")
    size = parser.parse_args().size
    extract_article(read_article(_CLAUSE.encode(), "warm"))
    collect_rarely()  # as the command line does
    clauses = [(repr(clause.strip()), _repeated(clause), False) for clause in CLAUSES]
    marked = sum(_measure(name, make, size, is_empty) for name, make, is_empty in [*KINDS, *clauses])
    seconds, found = _read(b"a" * _TOO_LARGE)
    row("a line of 50 MB", f"{seconds * 1000:,.0f} ms", "refused" if found is None else "READ")
    sys.exit(1 if marked or found is not None else 0)


def _measure(name: str, make: Callable[[int], bytes], size: int, is_empty: bool) -> bool:
    """Print what one kind of input takes; say whether something is wrong with it."""
    (short, _), (long, found) = _read(make(size)), _read(make(2 * size))
    ratio = long / short if short > 0.001 else 2.0
    notes = [f"× {ratio:.1f}"]
    if ratio > _LIMIT:
        notes.append("MORE THAN LINEAR")
    if is_empty and found:
        notes.append(f"FINDS {found} THINGS")
    row(name, f"{long * 1000:,.0f} ms", ", ".join(notes))
    return len(notes) > 1


def _read(data: bytes) -> tuple[float, int | None]:
    """Return the seconds that reading takes at best, and how many things are found; None where it is refused."""
    best, found = float("inf"), None
    for _ in range(_TRIES):
        gc.collect()
        started = time.process_time()
        try:
            found = len(extract_article(read_article(data, "input")).entities)
        except InputError:
            found = None
        best = min(best, time.process_time() - started)
    return best, found


if __name__ == "__main__":
    main()
