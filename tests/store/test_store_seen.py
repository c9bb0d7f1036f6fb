"""What a search sees: narrowing what was typed before finds what looking through everything finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from amzlabels.store.seen import Seen, SeenRow

WORDS = ("anna", "ann", "an", "na", "utrecht", "sku-1", "1", "ß", "ss")
ROWS = st.lists(st.lists(st.sampled_from(WORDS), max_size=4), min_size=1, max_size=12)
TYPED = st.lists(st.text(alphabet="anut 1s-", max_size=6), max_size=12)


def row(number: int, words: list[str], stage: str = "ready") -> SeenRow:
    return f"{number:03}", number, ("NL", stage), "\n".join(words)


@given(ROWS, TYPED)
def test_whatever_was_searched_before_the_same_is_found(rows: list[list[str]], typed: list[str]) -> None:
    seen = Seen()
    seen.add([row(number, words) for number, words in enumerate(rows)])
    for text in typed:
        expected = [at for at, words in enumerate(rows) if all(word in "\n".join(words) for word in text.split())]
        assert list(seen.matching(text)) == expected


@given(ROWS, st.data())
def test_what_changes_between_two_searches_is_seen(rows: list[list[str]], data: st.DataObject) -> None:
    seen = Seen()
    seen.add([row(number, words) for number, words in enumerate(rows)])
    texts = {number: "\n".join(words) for number, words in enumerate(rows)}
    for _ in range(6):
        text = data.draw(st.sampled_from(("a", "an", "ann", "u", "")))
        assert [seen.ids[at] for at in seen.matching(text)] == [each for each in sorted(texts) if text in texts[each]]
        number = data.draw(st.integers(0, len(rows) + 2))
        words = data.draw(st.lists(st.sampled_from(WORDS), max_size=3))
        if number not in texts:
            assert not seen.replace(row(number, words))
            seen.add([row(number, words)])
            seen.arrange()
        elif data.draw(st.booleans()):
            assert seen.replace(row(number, words, "done"))
        else:
            seen.remove({number})
            del texts[number]
            continue
        texts[number] = "\n".join(words)
    assert sum(seen.totals.values()) == len(texts) == len(seen.ids)
