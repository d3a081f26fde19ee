"""An invented graph, small enough to know by heart."""

from kg.view.model import (
    ViewArticle,
    ViewDetail,
    ViewEdge,
    ViewEvidence,
    ViewGraph,
    ViewNode,
    ViewPlace,
    ViewUnit,
    ViewUnitName,
)

TEXT = (
    "Huyện ủy Sông Mã ban hành Kế hoạch số 17-KH/HU về công tác dân vận khéo. "
    "Ngày 12/4/2021, Ban Dân vận Huyện ủy Sông Mã phối hợp với Hội Nông dân huyện làm đường bê tông "
    "ở bản Nà Hin, xã Nà Nghịu. Ông Lò Văn Pành, Trưởng ban Dân vận Huyện ủy, cho biết "
    "sẽ trồng cây xanh tại bản Phiêng Pồng."
)
OTHER = "Tháng 6/2023, Đảng ủy phường Bến Nghé tặng quà cho hộ nghèo theo phong trào “Dân vận khéo” <b>2023</b>."


def _evidence(article: int, quote: str, stance: str = "asserted") -> ViewEvidence:
    start = (TEXT, OTHER)[article].index(quote)
    return ViewEvidence(article, start, start + len(quote), "test.rule", stance)


EVIDENCE = (
    _evidence(0, "Huyện ủy Sông Mã ban hành Kế hoạch số 17-KH/HU"),
    _evidence(0, "Ban Dân vận Huyện ủy Sông Mã phối hợp với Hội Nông dân huyện làm đường bê tông"),
    _evidence(0, "làm đường bê tông ở bản Nà Hin"),
    _evidence(0, "Ông Lò Văn Pành, Trưởng ban Dân vận Huyện ủy"),
    _evidence(0, "sẽ trồng cây xanh tại bản Phiêng Pồng", "planned"),
    _evidence(1, "Đảng ủy phường Bến Nghé tặng quà cho hộ nghèo"),
    _evidence(1, "theo phong trào “Dân vận khéo” <b>2023</b>"),
)
PLACES = (
    ViewPlace("tỉnh Sơn La", "province", None, 21.33, 103.91),
    ViewPlace("huyện Sông Mã", "district", 0, 21.05, 103.75),
    ViewPlace("xã Nà Nghịu", "commune", 1, 21.04, 103.7),
    ViewPlace("bản Nà Hin", "village", 2),
    ViewPlace("Thành phố Hồ Chí Minh", "province", None, 10.77, 106.7),
    ViewPlace("phường Bến Nghé", "commune", 4, 10.78, 106.7),
)
_BASE = "https://w3id.org/danvan/id/"
NODES = (
    ViewNode(_BASE + "huyen-uy", "PartyCommittee", "Huyện ủy Sông Mã", (0,), place=1),
    ViewNode(_BASE + "ban-dan-van", "PartyCommission", "Ban Dân vận Huyện ủy Sông Mã", (0,), place=1),
    ViewNode(
        _BASE + "ke-hoach",
        "Directive",
        "Kế hoạch số 17-KH/HU",
        (0,),
        date="2021-03",
        place=1,
        details=(ViewDetail("symbol", "17-KH/HU", (0,)),),
    ),
    ViewNode(_BASE + "lam-duong", "Activity", "làm đường bê tông", (0,), "road-building", "2021-04-12", 3),
    ViewNode(_BASE + "lo-van-panh", "Person", "Lò Văn Pành", (0,), place=1),
    ViewNode(_BASE + "trong-cay", "Activity", "trồng cây xanh", (0,), "tree-planting", place=2, planned=True),
    ViewNode(_BASE + "huyen-song-ma", "District", "huyện Sông Mã", (0,), place=1, is_place=True),
    ViewNode(_BASE + "dang-uy", "PartyCommittee", "Đảng ủy phường Bến Nghé", (1,), place=5),
    ViewNode(_BASE + "tang-qua", "Activity", "tặng quà cho hộ nghèo", (1,), "gift-giving", "2023-06", 5),
    ViewNode(_BASE + "dan-van-kheo", "Campaign", "phong trào “Dân vận khéo”", (0, 1)),
)
EDGES = (
    ViewEdge(2, 0, "issuedBy", (0,)),
    ViewEdge(3, 1, "carriedOutBy", (1, 2)),
    ViewEdge(1, 0, "subordinateTo", (1,)),
    ViewEdge(4, 1, "holdsPost", (3,), role="Trưởng ban"),
    ViewEdge(5, 1, "carriedOutBy", (4,), "planned"),
    ViewEdge(0, 6, "jurisdiction", (), inferred=True),
    ViewEdge(8, 7, "carriedOutBy", (5,)),
    ViewEdge(8, 9, "under", (6,)),
    ViewEdge(3, 2, "under", (0, 1)),
)
ARTICLES = (
    ViewArticle("a" * 16, "Sông Mã làm tốt công tác dân vận", "2021-04-15", "bao/song-ma.txt", "Báo Sơn La", "", TEXT),
    ViewArticle("b" * 16, "Quà đến tay người nghèo", "2023-06-20T08:00", "bao/ben-nghe.txt", "", "", OTHER),
)
GRAPH = ViewGraph(NODES, EDGES, ARTICLES, EVIDENCE, PLACES)

SCRIPT = "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=2>"


def hostile() -> ViewGraph:
    """Return a graph in which every text is markup that would run if a page let it."""
    article = ViewArticle(SCRIPT, SCRIPT, "2024-01-01", SCRIPT, SCRIPT, "javascript:window.hacked=3", SCRIPT * 3)
    evidence = (ViewEvidence(0, 0, len(SCRIPT), SCRIPT),)
    detail = (ViewDetail(SCRIPT, SCRIPT, (0,)),)
    place = (ViewPlace(SCRIPT, "province", None, 16.0, 107.0),)
    nodes = tuple(ViewNode(f"{SCRIPT}{i}", SCRIPT, SCRIPT, (0,), SCRIPT, SCRIPT, 0, details=detail) for i in (0, 1))
    edges = (ViewEdge(0, 1, SCRIPT, (0,), role=SCRIPT),)
    return ViewGraph(nodes, edges, (article,), evidence, place)


def merged() -> ViewGraph:
    """Return a graph with two provinces of one name, of before and after a merger, and places in them."""
    places = (
        ViewPlace("thành phố Cửa Sông", "province", None, 16.0, 108.2, until="2025-06"),
        ViewPlace("thành phố Cửa Sông", "province", None, 15.7, 108.1, since="2025-07"),
        ViewPlace("xã Bãi Bồi", "commune", 0, 16.1, 108.1, until="2025-06"),
        ViewPlace("phường Cồn Cát", "commune", 1, 16.1, 108.0, since="2025-07"),
        ViewPlace("tổ dân phố 3", "village", 3),
    )
    now = ViewUnitName(f"{_BASE}con-cat", "phường Cồn Cát, thành phố Cửa Sông", since="2025-07")
    was = ViewUnitName(f"{_BASE}bai-boi", "xã Bãi Bồi, thành phố Cửa Sông", until="2025-06")
    either = ViewUnitName(f"{_BASE}else", "phường Đò Ngang, tỉnh Đầm Sen", "2025-03", "2025-06")
    part = ViewUnitName(f"{_BASE}part", "xã Bến Đò, tỉnh Đầm Sen", until="2025-06", partly=True)
    nodes = (
        ViewNode(f"{_BASE}old", "Province", "thành phố Cửa Sông", place=0, is_place=True, unit=ViewUnit("98")),
        ViewNode(f"{_BASE}new", "Province", "thành phố Cửa Sông", place=1, is_place=True, unit=ViewUnit("98")),
        ViewNode(f"{_BASE}bai-boi", "Commune", "xã Bãi Bồi", place=2, is_place=True, unit=ViewUnit("30101", (now,))),
        ViewNode(
            f"{_BASE}con-cat",
            "Commune",
            "phường Cồn Cát",
            place=3,
            is_place=True,
            unit=ViewUnit("30102", (), (was, part)),
        ),
        ViewNode(
            f"{_BASE}do-ngang", "Commune", "phường Đò Ngang", is_place=True, unit=ViewUnit(candidates=(either, either))
        ),
        ViewNode(f"{_BASE}road", "Activity", "mở đường liên tổ", kind="road-building", date="2025-08", place=4),
        ViewNode(f"{_BASE}gift", "Activity", "tặng quà", kind="gift-giving", place=3),
        ViewNode(f"{_BASE}flowers", "Activity", "trồng hoa", kind="tree-planting", place=0),
    )
    return ViewGraph(nodes, (ViewEdge(6, 3, "locatedIn"),), (), (), places)
