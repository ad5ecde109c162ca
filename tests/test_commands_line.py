"""The command line: help at once and in two languages, exit codes, and a terminal that a report cannot drive."""

from __future__ import annotations

import gettext
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from commands import COMMANDS
from commands.command_line import EXIT_CODES, main
from commands.help_text import cells, wrapped
from commands.language import DOMAIN, LOCALE
from commands.terminal import printable

HOUSE = Path(__file__).resolve().parent.parent


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    for name, help in COMMANDS.items():
        assert f"  {name} " in shown
        assert help.en in " ".join(shown.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_in_both_languages(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--lang", "th", "--help"]) == 0
    thai = capsys.readouterr().out
    assert main([name, "--lang", "en", "--help"]) == 0
    english = capsys.readouterr().out
    assert thai.startswith(f"วิธีใช้: ita {name} ")
    assert not re.search(r"Show this|Options:|default:|\[required", thai)
    assert any("ก" <= letter <= "๛" for letter in thai)
    assert not any("ก" <= letter <= "๛" for letter in english)


def test_the_locale_chooses_the_language(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("LC_ALL", "th_TH.UTF-8")
    main(["--help"])
    assert COMMANDS["run"].th in capsys.readouterr().out
    monkeypatch.setenv("LC_ALL", "C")
    main(["--help"])
    assert COMMANDS["run"].en in capsys.readouterr().out


def test_help_imports_nothing_heavy() -> None:
    """What keeps ``--help`` under 0.3 seconds."""
    program = (
        "import sys; from commands.command_line import main; main(['--help']);"
        "print(*sorted({'pyarrow', 'pandas', 'numpy', 'rich', 'pdfplumber', 'pythainlp'} & set(sys.modules)), 'end')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=HOUSE)
    assert done.stdout.splitlines()[-1] == " end".strip()


def test_a_wrong_command_is_an_error_of_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "th", "rum"]) == 2
    assert capsys.readouterr().err == "คำสั่งไม่ถูกต้อง: ไม่มีคำสั่ง 'rum' หมายถึง run หรือไม่\nวิธีใช้: ita --help\n"


def test_an_unexpected_error_asks_to_be_reported(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("normalize.schema.PUBLISHED", None)
    monkeypatch.setattr("commands.schema.PUBLISHED", None)
    assert main(["--lang", "en", "schema"]) == 1
    assert "An unexpected error: please report the lines above." in capsys.readouterr().err


@pytest.mark.parametrize("error", [RuntimeError("Query interrupted"), duckdb.InterruptException("INTERRUPT Error")])
def test_a_query_that_is_stopped_is_a_stop(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(**_: object) -> None:
        raise error

    monkeypatch.setattr("commands.command_line.ita.main", stopped)
    assert main(["profile"]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_the_exit_codes_that_are_documented() -> None:
    assert set(EXIT_CODES) == {0, 1, 2, 3, 4, 5, 130, 143}


@pytest.mark.parametrize(("arguments", "first"), [("schema --json", "[\n"), ("inspect", "\n")])
def test_a_reader_that_leaves_early_is_no_error(arguments: str, first: str) -> None:
    report = min((HOUSE / "data" / "raw").glob("*.txt")) if arguments == "inspect" else ""
    command = f"{sys.executable} pipeline.py {arguments} {report} | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, cwd=HOUSE)
    assert (done.stdout, done.stderr, done.returncode) == (first, "", 0)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2Jคะแนน", "\ufffd[2Jคะแนน"),
        ("a\rb\x07\x9b", "a\ufffdb\ufffd\ufffd"),
        ("\u202eEIT", "\ufffdEIT"),
        ("ที่นี่\tน้ำ\n", "ที่นี่\tน้ำ\n"),
    ],
)
def test_control_characters_do_not_reach_the_terminal(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_thai_is_as_wide_as_it_looks() -> None:
    from rich.cells import cell_len

    assert [cell_len(word) for word in ("ที่นี่", "น้ำ", "ปั๊ม", "กำลัง")] == [2, 2, 2, 4]


def test_the_shell_can_complete_commands() -> None:
    environment = {"_ITA_COMPLETE": "bash_complete", "COMP_WORDS": "ita sch", "COMP_CWORD": "1"}
    done = subprocess.run([sys.executable, "pipeline.py"], capture_output=True, text=True, cwd=HOUSE, env=environment)
    assert done.stdout == "plain,schema\n"


def test_the_catalogue_is_what_its_source_says() -> None:
    folder = LOCALE / "th" / "LC_MESSAGES"
    source = (folder / f"{DOMAIN}.po").read_text(encoding="utf-8")
    with (folder / f"{DOMAIN}.mo").open("rb") as file:
        catalogue = gettext.GNUTranslations(file)
    single = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', source, re.MULTILINE)
    several = re.findall(r'^msgid "(.+)"\nmsgid_plural "(.+)"\nmsgstr\[0\] "(.+)"$', source, re.MULTILINE)
    assert len(single) > 30
    assert len(several) > 4
    spelled = [[text.replace("\\n", "\n").replace("\\t", "\t") for text in texts] for texts in single]
    assert all(catalogue.gettext(english) == thai for english, thai in spelled)
    assert all(catalogue.ngettext(one, more, 2) == thai for one, more, thai in several)


NAMES = {"AWS", "BMA", "CSV", "EIT", "ENDPOINT", "IIT", "ITA", "JSON", "NACC", "OIT", "PDF", "URL", "XLSX"}
"""What is called so in Thai too."""


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_in_thai_has_no_english_word_for_a_value(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*filter(None, [name]), "--help", "--lang", "th"]) == 0
    told = capsys.readouterr().out
    assert set(re.findall("(?<![A-Za-z])[A-Z]{3,}(?![A-Za-z])", told)) <= NAMES
    assert not re.search("(?i)optional|default|required|processors|worker|more words", told)


def test_columns_of_thai_help_begin_where_they_look_to(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", "--help", "--lang", "th"]) == 0
    lines = capsys.readouterr().out.split("ตัวเลือก:")[1].splitlines()
    begins = {cells(found[0]) for line in lines if (found := re.match(r"  --?\w+.*?  +(?=\S)", line))}
    assert len(begins) == 1


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("อ่านไฟล์ ที่นี่", 9, ["อ่านไฟล์ ที่นี่"]),
        ("อ่านไฟล์ ที่นี่", 8, ["อ่านไฟล์", "ที่นี่"]),
        ("อ่านไฟล์", 3, ["อ่าน", "ไฟล์"]),
        ("ที่ที่", 2, ["ที่ที่"]),
        ("", 5, []),
    ],
)
def test_thai_is_wrapped_by_its_width(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["profile"], "คำสั่งไม่ถูกต้อง: ยังไม่ได้ระบุ 'หน่วยงาน'\n"),
        (["diff", "one"], "คำสั่งไม่ถูกต้อง: ยังไม่ได้ระบุ 'ใหม่'\n"),
        (["inspect", "one"], "คำสั่งไม่ถูกต้อง: ค่าของ 'รายงาน' ไม่ถูกต้อง: ไม่พบ 'one'\n"),
        (["compare", "--year", "abc"], "ค่าของ '--year' ไม่ถูกต้อง: 'abc' ไม่ใช่ปี ใช้แบบ 2567, 2564-2568, all\n"),
        (["codebook", "--year", "x"], "ค่าของ '--year' ไม่ถูกต้อง: 'x' ไม่ใช่จำนวนเต็ม\n"),
        (["run", "--jobs", "x"], "ค่าของ '--jobs' ไม่ถูกต้อง: 'x' ไม่ใช่จำนวนเต็ม\n"),
        (["run", "--pages", "9-3"], "'9-3' ไม่ใช่หน้า ใช้แบบ 7 หรือ 3-9\n"),
        (["run", "--since", "x"], "'x' ไม่ใช่เวลา ใช้แบบ 2026-01-31, 2026-01-31T18:00, 36h, 7d\n"),
        (["run", "--ignore", "!"], "'!' ไม่ใช่รูปแบบอย่าง .gitignore\n"),
        (["schema", "nope"], "ค่าของ '[ชุดข้อมูล]...' ไม่ถูกต้อง: 'nope' ใช้ไม่ได้"),
    ],
)
def test_errors_are_thai_to_their_last_word(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--lang", "th"]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "thai", "english"),
    [
        (["codebook", "--scheme", "NACC", "--year", "2568"], "หลักฐานแน่น: ", "high: "),
        (["schema", "numbers"], "[ปี พ.ศ.]", "[Buddhist-era year]"),
    ],
)
def test_what_is_shown_is_in_one_language(
    arguments: list[str], thai: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, there, not_there in (("th", thai, english), ("en", english, thai)):
        assert main([*arguments, "--lang", language]) == 0
        told = capsys.readouterr().out
        assert there in told
        assert not_there not in told


@pytest.mark.parametrize(
    "arguments",
    [
        ["compare", "--nope"],
        ["compare", "--by", "nope"],
        ["compare", "--indicator", "11"],
        ["compare", "--indicator", "x"],
        ["compare", "--year"],
        ["check", "--official", "/nowhere.csv"],
        ["inspect", "one"],
        ["schema", "nope"],
        ["run", "--jobs", "-1"],
    ],
)
def test_errors_of_usage_are_in_the_language_that_was_asked_for(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    english = r"[A-Za-z]{3,} [a-z]{2,} [a-z]{2,}"
    assert main([*arguments, "--lang", "th"]) == 2
    thai = capsys.readouterr().err
    assert not re.search(english, thai), thai
    assert main([*arguments, "--lang", "en"]) == 2
    assert re.search(english, capsys.readouterr().err)


@pytest.mark.parametrize("arguments", [["--help"], ["codebook", "--help"], ["codebook"]])
def test_a_reader_that_has_gone_is_no_error(arguments: list[str]) -> None:
    program = Path(__file__).parent.parent / "pipeline.py"
    with subprocess.Popen([sys.executable, program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        assert ran.stdout is not None
        ran.stdout.close()
        assert ran.wait(60) == 0


INTERRUPTED_WHILE = """
import sys

class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            raise KeyboardInterrupt

sys.meta_path.insert(0, Stop())
module = sys.argv[1]
sys.argv[1:] = ["compare", "nowhere"]
sys.argv.insert(1, module)
import pipeline
pipeline.main()
"""


@pytest.mark.parametrize("module", ["commands.command_line", "commands.declare", "click"])
def test_a_stop_while_the_program_loads_is_one_quiet_line(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_WHILE, module], capture_output=True, text=True, cwd=HOUSE, encoding="utf-8"
    )
    assert done.returncode == 130
    assert done.stderr == "หยุดแล้ว · Stopped.\n"
    assert done.stdout == ""


ENDED = """
import os, signal, sys
from commands import command_line
def end(*names):
    os.kill(os.getpid(), getattr(signal, sys.argv[1]))
    signal.sigtimedwait([], 5)
command_line.ita.get_command = end
sys.exit(command_line.main([*sys.argv[2:], "--lang", "en"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no such signals")
@pytest.mark.parametrize(("number", "code"), [("SIGTERM", 143), ("SIGINT", 130)])
@pytest.mark.parametrize(
    ("command", "told"),
    [("run", "Stopped; the datasets are as they were."), ("export", "Stopped; the export is not complete.")],
)
def test_who_ends_the_program_is_told_in_a_line(number: str, code: int, command: str, told: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ENDED, number, command], capture_output=True, text=True, cwd=HOUSE, encoding="utf-8"
    )
    assert (done.returncode, done.stderr.strip()) == (code, told)
    assert done.stdout == ""
