"""Registries whose entries stand in modules of their own, each loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, TypeVar

Key = TypeVar("Key")


class Late(Mapping[Key, Any]):
    """Entries by their keys; to iterate, to count and to ask for a key loads nothing."""

    def __init__(self, places: Mapping[Key, str]) -> None:
        """`places` says where each entry stands, such as `package.module:NAME`."""
        self._places = places
        self._loaded: dict[Key, Any] = {}

    def __getitem__(self, key: Key) -> Any:  # noqa: ANN401 - whatever stands there
        if key not in self._loaded:
            module, name = self._places[key].split(":")
            self._loaded[key] = getattr(import_module(module), name)
        return self._loaded[key]

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[Key]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
