"""Whether addresses are split as well as is promised, by the same judgement as the accuracy command's."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SUITES = ROOT.parent / "shared" / "reference" / "address_split_cases.json"


def load() -> ModuleType:
    path = ROOT / "build" / "address_accuracy.py"
    spec = importlib.util.spec_from_file_location("address_accuracy", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["address_accuracy"] = module
    spec.loader.exec_module(module)
    return module


accuracy = load()


def case(country: str, text: str, street: str, number: str = "", suffix: str = "", **more: str) -> Mapping[str, object]:
    granularity = more.pop("granularity", "split")
    parts = {"street": street, "number": number, "suffix": suffix, **more}
    return {"source": "invented", "country": country, "input": text, "granularity": granularity, **parts}


INVENTED = [
    case("NL", "Berkenhof 14", "Berkenhof", "14"),
    case("NL", "Berkenhof 14 zwart", "Berkenhof", "14", "zwart"),
    case("NL", "Plein 1813 6-III", "Plein 1813", "6", "III"),
    case("NL", "Berkenhof\n14 b", "Berkenhof", "14", "b"),
    case("NL", "Berkenhof 14, Postbus 88", "Berkenhof", "14", extra="Postbus 88"),
    case("BE", "Wolvenstraat 9 bus 12", "Wolvenstraat", "9", box="12"),
    case("BE", "8 bis, Rue des Pommiers bte 4", "Rue des Pommiers", "8", "bis", box="4"),
    case("DE", "Birkenallee 7a-c", "Birkenallee", "7", "a-c"),
    case("DE", "Q 7, 24", "Q 7", "24"),
    case("DE", "Straße des 18. Oktober 23", "Straße des 18. Oktober", "23"),
    case("DE", "Birkenallee 7, 3. OG links", "Birkenallee", "7", extra="3. OG links"),
    case("DE", "Gewerbepark Nord, Birkenallee 7", "Birkenallee", "7", extra="Gewerbepark Nord"),
    case("DE", "Landstraße 12 Nr. 5", "Landstraße 12", "5"),
    case("AT", "Lerchengasse 17/2/11", "Lerchengasse", "17", "2/11"),
    case("AT", "Lerchengasse 17\nTop 4", "Lerchengasse", "17", "Top 4"),
    case("FR", "17 ter avenue des Peupliers", "avenue des Peupliers", "17ter", granularity="combined"),
    case("FR", "17A, avenue des Peupliers", "avenue des Peupliers", "17A", granularity="combined"),
    case("FR", "17, rue du 11 Novembre", "rue du 11 Novembre", "17"),
    case("FR", "Résidence Les Pins, 17 rue du Lac", "rue du Lac", "17", extra="Résidence Les Pins"),
    case("ES", "Calle del Olmo, nº 31, 2º izda", "Calle del Olmo", "31", extra="2º izda"),
    case("ES", "Paseo 12 de Octubre 8", "Paseo 12 de Octubre", "8"),
    case("ES", "Calle del Olmo n. 31", "Calle del Olmo", "31"),
    case("IT", "Via dei Tigli, 5/B", "Via dei Tigli", "5", "B"),
    case("IT", "Via 25 Aprile 40", "Via 25 Aprile", "40"),
    case("IT", "Via dei Tigli n. 5", "Via dei Tigli", "5"),
    case("GB", "Flat 6, 31 Willow Road", "Willow Road", "31", extra="Flat 6"),
    case("GB", "31A Willow Road", "Willow Road", "31A", granularity="combined"),
    case("US", "700 W Maple Street Apt 4", "W Maple Street", "700", extra="Apt 4"),
    case("SE", "Björkvägen 3 lgh 1101", "Björkvägen", "3", extra="lgh 1101"),
]


@pytest.mark.parametrize("each", INVENTED, ids=lambda each: f"{each['country']} {each['input']}")
def test_an_address_is_split_as_people_of_its_country_mean_it(each: Mapping[str, object]) -> None:
    verdict = accuracy.judge(each)
    assert verdict.is_right, verdict.ours
    assert not verdict.is_flagged


@pytest.mark.parametrize("text", ["Zonegge 23 12", "Kerkstraat 39-1hg", "Kerkstraat H10"])
def test_a_number_that_can_be_read_in_two_ways_is_flagged(text: str) -> None:
    assert accuracy.judge(case("NL", text, "?")).is_flagged


def test_a_goal_that_is_missed_is_told() -> None:
    wrong = accuracy.judge(case("AT", "Lerchengasse 17", "Lerchengasse", "18"))
    own = accuracy.judge({**case("NL", "Berkenhof 14", "Berkenhof", "15"), "source": "myparcelnl/sdk@1 x"})
    assert accuracy.shortfalls([wrong, own]) == [
        "NL: 0 of 1 right, which is less than 97%",
        "AT: 0 of 1 right, which is less than 97%",
        "the eight: 0 of 2 right, which is less than 97%",
        "MyParcel's own cases are not all right",
        "2 wrong and unflagged",
    ]
    assert "AT UNFLAGGED: 'Lerchengasse 17' (invented)" in accuracy.table([wrong])


def test_another_reading_counts_only_where_the_source_takes_it() -> None:
    strict = case("AT", "Lerchengasse 1 2", "Lerchengasse 1", "2")
    lenient = {**strict, "alternatives": [{"street": "Lerchengasse", "number": "1", "suffix": "2", "box": ""}]}
    disputed = {**strict, "disputed_by": lenient["alternatives"]}
    assert [accuracy.judge(each).is_right for each in (strict, lenient, disputed)] == [False, True, False]


def test_the_command_tells_whether_its_goals_are_met(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = tmp_path / "cases.json"
    cases.write_text(json.dumps(INVENTED), "utf-8")
    assert accuracy.main([str(cases)]) == 0
    assert "Every goal is met." in capsys.readouterr().out
    cases.write_text(json.dumps([case("NL", "Berkenhof 14", "Berkenhof", "41")]), "utf-8")
    assert accuracy.main([str(cases)]) == 1
    assert "1 wrong and unflagged" in capsys.readouterr().out
    assert accuracy.main([]) == 2


@pytest.mark.skipif(not SUITES.exists(), reason="the cases of public test suites are not beside the checkout")
def test_the_cases_of_public_suites_meet_every_goal() -> None:
    verdicts = [accuracy.judge(each) for each in json.loads(SUITES.read_text("utf-8"))]
    assert accuracy.shortfalls(verdicts) == []
