"""How an installed copy is made: everything under one name, ``thai_ita``.

In the checkout the rooms stand beside each other (``extract/``, ``normalize/``, ``pipeline.py`` …) and import each
other by these names, as mypy, pytest and ``python pipeline.py`` find them. Installed, such common names would meet
those of other packages and of folders beside the user: so the built copy has them inside ``thai_ita``, and what imports
a room there says so. Nothing else differs; ``pipeline.version()`` is the same.
"""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

from setuptools import Extension, find_namespace_packages, setup
from setuptools.command.build_py import build_py

NAME = "thai_ita"
ROOMS = ("extract", "normalize", "segment", "codebook", "checks", "batch", "publish", "commands")
MODULES = ("pipeline",)
OURS = {*ROOMS, *MODULES}


class BuildPackage(build_py):
    """Builds the rooms inside the package."""

    def run(self) -> None:
        """Copy everything, then name the package in every import of a room."""
        if self.editable_mode:
            raise SystemExit("The checkout runs as it is: `make test`, `python pipeline.py`, or PYTHONPATH.")
        folder = Path(self.build_lib) / NAME
        # What an earlier build has left would be packed again: files that are gone, docs of then.
        shutil.rmtree(folder, ignore_errors=True)
        super().run()
        for module in MODULES:
            shutil.copyfile(f"{module}.py", folder / f"{module}.py")
        # What messages tell people to read: `ita docs`.
        shutil.copytree("docs", folder / "docs", ignore=lambda _, names: [n for n in names if not n.endswith(".md")])
        for path in folder.rglob("*.py"):
            path.write_text(inside(path.read_text(encoding="utf-8")), encoding="utf-8")


def inside(source: str) -> str:
    """A module's source with the rooms that it imports as parts of the package."""
    lines = source.splitlines(keepends=True)
    tree = ast.parse(source)
    dotted = {alias.name.split(".")[0] for node in _plain(tree) for alias in node.names}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    for node in ast.walk(tree):
        at = getattr(node, "lineno", 0) - 1
        if isinstance(node, ast.ImportFrom) and node.level == 0 and _is_ours(node.module):
            lines[at] = lines[at].replace("from ", f"from {NAME}.", 1)
        elif isinstance(node, ast.Import) and any(_is_ours(alias.name) for alias in node.names):
            (alias,) = node.names
            if "." not in alias.name:
                lines[at] = lines[at].replace("import ", f"from {NAME} import ", 1)
            elif dotted & used & OURS:
                raise SyntaxError(f"`import {alias.name}` and its use: write `from … import …`")
            else:
                lines[at] = lines[at].replace("import ", f"import {NAME}.", 1)
        elif isinstance(node, ast.Call) and (room := _room_named_by(node)):
            lines[at] = lines[at].replace(f'"{room}', f'"{NAME}.{room}', 1)
    return "".join(lines)


def _plain(tree: ast.AST) -> Iterator[ast.Import]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Import) and "." in node.names[0].name)


def _is_ours(module: str | None) -> bool:
    return module is not None and module.split(".")[0] in OURS


def _room_named_by(call: ast.Call) -> str | None:
    """The room whose files a call asks for: ``files("codebook")``."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    first = call.args[0] if call.args else None
    if name in ("files", "import_module") and isinstance(first, ast.Constant) and _is_ours(first.value):
        return str(first.value)
    return None


if __name__ == "__main__":
    packages = find_namespace_packages(include=[pattern for room in ROOMS for pattern in (room, f"{room}.*")])
    setup(
        packages=[NAME, *(f"{NAME}.{package}" for package in packages)],
        package_dir={f"{NAME}.{package}": package.replace(".", "/") for package in packages},
        package_data={
            NAME: ["py.typed"],
            f"{NAME}.extract": ["*.c"],
            f"{NAME}.extract.ocr": ["*.npz"],
            f"{NAME}.codebook": ["*.json", "*.csv"],
            f"{NAME}.normalize": ["*.csv"],
            f"{NAME}.commands": ["locale/*/*/*.mo"],
            f"{NAME}.publish": ["templates/*", "vendor/*", "*.json"],
        },
        # Where it cannot be compiled, the package is as whole without it.
        ext_modules=[Extension(f"{NAME}.extract._calls_in_bulk", ["extract/calls_in_bulk.c"], optional=True)],
        cmdclass={"build_py": BuildPackage},
    )
