"""Which annotations belong to a layer (optional content) that is switched off: pdfium draws these all the same."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from io import BytesIO
from typing import Any

from extract.catalog import has_layers


class Layers:
    """The layers of one file, looked at only where an annotation names one."""

    def __init__(self, data: bytes = b"") -> None:
        self._data = data
        self.there = bool(data) and has_layers(data)
        """Has the file layers?"""

    def is_off(self, number: int, annotation: int) -> bool:
        """Is this annotation of page ``number`` (1-based) none that a person sees?"""
        return self.there and (number, annotation) in self._off

    @cached_property
    def _off(self) -> frozenset[tuple[int, int]]:
        import pdfplumber
        from pdfminer.pdftypes import resolve1

        found: set[tuple[int, int]] = set()
        try:
            with pdfplumber.open(BytesIO(self._data)) as pdf:
                state = _State(resolve1(pdf.doc.catalog.get("OCProperties")))
                for number, page in enumerate(pdf.pages, start=1):
                    for index, each in enumerate(resolve1(page.page_obj.attrs.get("Annots")) or ()):
                        layer = resolve1(each).get("OC")
                        if layer is not None and not state.shows(layer):
                            found.add((number, index))
        except Exception:  # its parsers raise whatever a damaged file makes them
            return frozenset(found)
        return frozenset(found)


class _State:
    """Which layers are on, as the file's default configuration has them."""

    def __init__(self, properties: Mapping[str, Any]) -> None:
        from pdfminer.pdftypes import resolve1

        default = resolve1(properties.get("D")) or {}
        self._resolve = resolve1
        self._on, self._off = (self._numbers(default.get(key)) for key in ("ON", "OFF"))
        self._all_off = _name(default.get("BaseState")) == "OFF"

    def shows(self, layer: Any) -> bool:
        """Is what belongs to a layer, or to several by their membership dictionary, to be seen?"""
        named = self._resolve(layer)
        if _name(named.get("Type")) != "OCMD":
            return self._is_on(_number(layer))
        groups = self._resolve(named.get("OCGs"))
        members = [named["OCGs"]] if isinstance(groups, Mapping) else groups or []
        states = [self._is_on(_number(member)) for member in members]
        policy = {"AllOn": all(states), "AnyOff": not all(states), "AllOff": not any(states)}
        return not states or policy.get(_name(named.get("P")), any(states))

    def _is_on(self, number: int) -> bool:
        return number in self._on if self._all_off else number not in self._off

    def _numbers(self, layers: Any) -> frozenset[int]:
        return frozenset(map(_number, self._resolve(layers) or ()))


def _number(reference: Any) -> int:
    """The number of an object that is referred to; 0 for one that stands where it is used."""
    return getattr(reference, "objid", 0)


def _name(value: Any) -> str:
    return str(getattr(value, "name", ""))
