"""Make ``extract/ocr/glyph_reader.npz``: `python -m training.train_glyph_reader` (torch; ten minutes on two cores)."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from extract.ocr.alphabet import OTHER, SIGNS
from extract.ocr.glyph_reader import MEASURES, SQUARE, Glyph
from extract.ocr.groups import glyphs, spans
from extract.ocr.ink import ink_of, strokes
from extract.ocr.lines import Line, components, lines_in
from extract.ocr.network import save
from training.fonts import Font, training_fonts
from training.strips import Sample, sample

OUT = Path(__file__).parents[1] / "extract" / "ocr" / "glyph_reader.npz"
BATCH = 256
TOP_RATE = 2e-3


def labelled(fonts: tuple[Font, ...], random: np.random.Generator) -> Iterator[tuple[Glyph, str]]:
    """The glyphs of one random line as the reader will meet them, each with its sign.

    Half a sign, two signs that were not cut apart and every letter are ``OTHER``.
    """
    drawn = sample(fonts, random)
    ink = ink_of(drawn.grey)
    labels, boxes = components(ink > random.uniform(0.3, 0.65) if random.random() < 0.5 else strokes(ink))
    lines = lines_in(boxes)
    line = max(lines, key=lambda line: line.x1 - line.x0, default=None)
    if line is None or len(lines) > 2 or line.body < 5:
        return
    wrong = line.body * random.normal(0, 0.05, 2)
    line = Line(line.x0, line.x1, line.top + wrong[0], line.bottom + wrong[1], line.boxes)
    places, found = _places(drawn), spans(line)
    if not places:
        return
    owners = [[each for each in places if x0 - 1 <= each[0] <= x1 + 1] for x0, x1, _ in found]
    seen = Counter(each for own in owners for each in own)
    for span, own in zip(found, owners, strict=True):
        nearest = min(places, key=lambda each: abs(each[0] - (span[0] + span[1]) / 2))
        own = own or ([nearest] if seen[nearest] == 0 else [])
        uncut = random.random() < 0.3
        middles = [] if uncut else [middle + random.normal(0, 0.1) * line.body for middle, _ in own]
        pieces = list(glyphs(labels, line, span, middles))
        for index, (_, _, picture) in enumerate(pieces):
            alone = len(pieces) == len(own) and seen[own[index]] <= 1
            yield picture, own[index][1] if alone else OTHER


def _places(drawn: Sample) -> list[tuple[float, str]]:
    """The middle and the sign of every printed character that takes room."""
    places = []
    for index, (character, end) in enumerate(zip(drawn.text, drawn.ends, strict=True)):
        begin = drawn.ends[index - 1] if index else max(0.0, 2 * end - drawn.ends[min(1, len(drawn.ends) - 1)])
        if not character.isspace() and end - begin >= 1:
            places.append(((begin + end) / 2, character if character in SIGNS[:-1] else OTHER))
    return places


def pool(count: int, seed: int) -> tuple[Tensor, Tensor, Tensor]:
    """``count`` random glyphs: squares, measures, classes."""
    random, fonts = np.random.default_rng(seed), training_fonts()
    squares = np.zeros((count, 1, SQUARE, SQUARE), np.float32)
    measures, classes, made = np.zeros((count, MEASURES), np.float32), np.zeros(count, np.int64), 0
    while made < count:
        for seen, sign in labelled(fonts, random):
            # Prose has far more letters than digits: a third of them is enough.
            if made == count or (sign == OTHER and random.random() < 0.5):
                continue
            squares[made, 0], measures[made], classes[made] = seen.square, seen.measures, SIGNS.index(sign)
            made += 1
    return torch.from_numpy(squares), torch.from_numpy(measures), torch.from_numpy(classes)


class Net(nn.Module):
    """What ``extract.ocr.glyph_reader`` computes."""

    def __init__(self) -> None:
        super().__init__()
        self.one = nn.Conv2d(1, 16, 5, stride=2, padding=2)
        self.two = nn.Conv2d(16, 32, 3, stride=2, padding=1)
        self.three = nn.Linear(32 * (SQUARE // 4) ** 2 + MEASURES, 80)
        self.last = nn.Linear(80, len(SIGNS))
        self.drop = nn.Dropout(0.25)

    def forward(self, squares: Tensor, measures: Tensor) -> Tensor:
        x = torch.relu(self.two(torch.relu(self.one(squares))))
        x = torch.relu(self.three(torch.cat([self.drop(x.flatten(1)), measures], dim=1)))
        return self.last(self.drop(x))

    def arrays(self) -> dict[str, np.ndarray]:
        """The weights by the names that the numpy reader uses."""
        return {name.removesuffix(".weight"): value.detach().numpy() for name, value in self.named_parameters()}


def train(count: int, passes: int, seed: int = 2567) -> None:
    """Learn ``count`` glyphs ``passes`` times and write the weights."""
    torch.manual_seed(seed)
    squares, measures, classes = pool(count, seed)
    print(f"{count} glyphs drawn", flush=True)
    net, loss_of = Net(), nn.CrossEntropyLoss(label_smoothing=0.02)
    learner = torch.optim.AdamW(net.parameters(), lr=TOP_RATE, weight_decay=1e-3)
    plan = torch.optim.lr_scheduler.OneCycleLR(learner, TOP_RATE, total_steps=passes * (count // BATCH))
    for turn in range(passes):
        right = 0
        for chosen in torch.randperm(count)[: count // BATCH * BATCH].split(BATCH):
            likely = net(squares[chosen], measures[chosen])
            loss = loss_of(likely, classes[chosen])
            learner.zero_grad()
            loss.backward()
            learner.step()
            plan.step()
            right += int((likely.argmax(1) == classes[chosen]).sum())
        print(f"pass {turn + 1} of {passes}: {right / count:.4f} right", flush=True)
    save(OUT, net.arrays())


if __name__ == "__main__":
    torch.set_num_threads(1)
    train(*(int(argument) for argument in sys.argv[1:3] or (110000, 14)))
