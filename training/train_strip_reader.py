"""Make ``extract/ocr/strip_reader.npz``: `python -m training.train_strip_reader` (torch; half an hour on two cores)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from extract.ocr.alphabet import SIGNS, label
from extract.ocr.ink import ink_of, strokes
from extract.ocr.lines import STRIP_HEIGHT, components, lines_in, strip
from extract.ocr.network import save
from extract.ocr.strip_reader import PADDING, decoded, probabilities
from training.fonts import Font, training_fonts
from training.strips import sample

OUT = Path(__file__).parents[1] / "extract" / "ocr" / "strip_reader.npz"
LONGEST = 360
BATCH = 48
TOP_RATE = 3e-3
Strip = tuple[np.ndarray, str]
Batch = tuple[Tensor, Tensor, Tensor]


def one_strip(fonts: tuple[Font, ...], random: np.random.Generator) -> Strip | None:
    """A random strip (uint8) and its label; None where the noise left no single line to read."""
    drawn = sample(fonts, random)
    ink = ink_of(drawn.grey)
    lines = lines_in(components(strokes(ink))[1])
    if not lines:
        return None
    line = max(lines, key=lambda line: line.x1 - line.x0)
    if len(lines) > 2 or line.body < 5:
        return None
    # The readers meet lines whose bodies are measured a little wrong, and ink that is cut thin or fat.
    wrong = line.body * random.normal(0, 0.06, 2)
    line = type(line)(line.x0, line.x1, line.top + wrong[0], line.bottom + wrong[1], line.boxes)
    picture, _ = strip(
        np.where(ink > 0.5, 1.0, 0.0).astype(np.float32) if random.random() < 0.25 else ink, line, PADDING
    )
    text = label(drawn.text)
    if picture.shape[1] > LONGEST or 2 * len(text) + 2 > picture.shape[1] // 2:
        return None
    return (picture * 255).astype(np.uint8), text


def strips(count: int, seed: int) -> list[Strip]:
    """Random strips, the same for the same seed and fonts."""
    random, fonts, found = np.random.default_rng(seed), training_fonts(), list[Strip]()
    while len(found) < count:
        made = one_strip(fonts, random)
        if made is not None:
            found.append(made)
    return found


class Net(nn.Module):
    """What ``extract.ocr.strip_reader`` computes, with batch normalisation while it learns."""

    def __init__(self) -> None:
        super().__init__()
        self.one, self.one_norm = nn.Conv2d(1, 12, 3, padding=1), nn.BatchNorm2d(12)
        self.two, self.two_norm = nn.Conv2d(12, 32, 3, padding=1), nn.BatchNorm2d(32)
        self.three, self.three_norm = nn.Conv2d(32, 48, 3, padding=1), nn.BatchNorm2d(48)
        self.four, self.four_norm = nn.Conv2d(48, 72, (4, 3), padding=(0, 1)), nn.BatchNorm2d(72)
        self.five, self.five_norm = nn.Conv2d(72, 72, (1, 9), padding=(0, 4)), nn.BatchNorm2d(72)
        self.last = nn.Conv1d(72, 1 + len(SIGNS), 1)
        self.pool_both, self.pool_rows, self.drop = nn.MaxPool2d(2), nn.MaxPool2d((2, 1)), nn.Dropout(0.1)

    def forward(self, x: Tensor) -> Tensor:
        x = self.pool_both(torch.relu(self.one_norm(self.one(x))))
        x = self.pool_rows(torch.relu(self.two_norm(self.two(x))))
        x = self.pool_rows(torch.relu(self.three_norm(self.three(x))))
        x = torch.relu(self.four_norm(self.four(x)))
        x = self.drop(torch.relu(self.five_norm(self.five(x))))
        return self.last(x[:, :, 0, :])

    def folded(self) -> dict[str, np.ndarray]:
        """Weights with the normalisation folded into them, as the numpy reader wants them."""
        made: dict[str, np.ndarray] = {}
        for name in ("one", "two", "three", "four", "five"):
            layer, norm = getattr(self, name), getattr(self, f"{name}_norm")
            factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            made[name] = (layer.weight * factor[:, None, None, None]).detach().numpy()
            made[f"{name}.bias"] = ((layer.bias - norm.running_mean) * factor + norm.bias).detach().numpy()
        made["last"] = self.last.weight[:, :, 0].detach().numpy()
        made["last.bias"] = self.last.bias.detach().numpy()
        return made


def batches(pool: list[Strip], random: np.random.Generator, size: int = BATCH) -> Iterator[Batch]:
    """Strips of like width together: pictures, all labels in a row, and the labels' lengths."""
    width = np.array([picture.shape[1] for picture, _ in pool])
    order = np.argsort(width + random.random(len(pool)) * 24)
    starts = np.arange(0, len(order) - size, size)
    for start in random.permutation(starts):
        chosen = [pool[index] for index in order[start : start + size]]
        wide = max(picture.shape[1] for picture, _ in chosen)
        pictures = np.zeros((size, 1, STRIP_HEIGHT, wide), np.float32)
        for row, (picture, _) in enumerate(chosen):
            pictures[row, 0, :, : picture.shape[1]] = picture / 255
        signs = torch.tensor([1 + SIGNS.index(sign) for _, text in chosen for sign in text])
        yield torch.from_numpy(pictures), signs, torch.tensor([len(text) for _, text in chosen])


def train(pool_size: int, rounds: int, passes: int, seed: int = 2566) -> None:
    """Learn from ``rounds`` fresh pools, ``passes`` times each, and write the weights after each round."""
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    net, loss_of = Net(), nn.CTCLoss(zero_infinity=True)
    learner = torch.optim.AdamW(net.parameters(), lr=TOP_RATE, weight_decay=1e-3)
    steps, done = rounds * passes * (pool_size // BATCH), 0
    for turn in range(rounds):
        pool, shown = strips(pool_size, seed + 1 + turn), 0.0
        for _ in range(passes):
            for pictures, signs, lengths in batches(pool, random):
                # A short warm-up, then a half cosine down to nothing.
                rate = min(1.0, done / (0.04 * steps)) * (0.5 + 0.5 * np.cos(np.pi * done / steps))
                learner.param_groups[0]["lr"] = TOP_RATE * rate
                likely = net(pictures).log_softmax(1).permute(2, 0, 1)
                loss = loss_of(likely, signs, torch.full((len(lengths),), likely.shape[0]), lengths)
                learner.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(net.parameters(), 5.0)
                learner.step()
                done += 1
                shown = 0.98 * shown + 0.02 * loss.item()
        print(f"round {turn + 1} of {rounds}: loss {shown:.4f}", flush=True)
        net.eval()
        weights = net.folded()
        save(OUT, weights | {"drift.bias": np.array([drift(weights, seed)], np.float32)})
        net.train()


def drift(weights: dict[str, np.ndarray], seed: int) -> float:
    """Strip columns by which the reader is surest behind the middle of a digit, on the whole.

    This way of learning fixes the order of the signs but not where in a sign the reader decides.
    """
    random, fonts, found = np.random.default_rng(seed), training_fonts(), list[float]()
    for turn in range(400):
        drawn = sample(fonts, random, text=("๗๓.๓๔", "80.35")[turn % 2], strength=0.3)
        ink = ink_of(drawn.grey)
        lines = lines_in(components(strokes(ink))[1])
        if len(lines) != 1:
            continue
        picture, scale = strip(ink, lines[0], PADDING)
        signs = decoded(probabilities(picture, weights))
        if "".join(sign.sign for sign in signs) == drawn.text:
            begins = (2 * drawn.ends[0] - drawn.ends[1], *drawn.ends)
            middles = [(one + two) / 2 for one, two in pairwise(begins)]
            found += [s.x - PADDING - (x - lines[0].x0) * scale for s, x in zip(signs, middles, strict=True)]
    return float(np.median(found))


if __name__ == "__main__":
    torch.set_num_threads(1)
    train(*(int(argument) for argument in sys.argv[1:4] or (12000, 3, 3)))
