"""Plots as SVG, written by hand: bars for comparisons, lines for growth.  Both scales of lines, and
the one of bars, are logarithmic, for figures differ by powers of ten."""
from __future__ import annotations

import math
from html import escape

COLORS = ("#1f6f8b", "#d98e04", "#7a7a7a", "#9b2d30", "#4f7942", "#6a4c93", "#b08968", "#3a506b", "#c06c84")
FONT = 'font-family="sans-serif" font-size="12"'


def svg(width: int, height: int, parts: list[str]) -> str:
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" {FONT}>\n'
            '<rect width="100%" height="100%" fill="white"/>\n' + "\n".join(parts) + "\n</svg>\n")


def text(x: float, y: float, words: str, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'


def color_of(names: list[str], name: str) -> str:
    return COLORS[names.index(name) % len(COLORS)]


def legend(names: list[str], x: int) -> list[str]:
    parts = []
    for i, name in enumerate(names):
        parts += [f'<rect x="{x}" y="{30 + 16 * i}" width="10" height="10" fill="{color_of(names, name)}"/>',
                  text(x + 16, 39 + 16 * i, name)]
    return parts


def bars(title: str, cases: list[tuple[str, list[tuple[str, float]]]]) -> str:
    """A group of bars for each case, each bar with its name's colour and its value."""
    names = list(dict.fromkeys(name for _, values in cases for name, _ in values))
    values = [value for _, those in cases for _, value in those if value > 0]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)) + 0.01)
    left, width, y = 300, 500, 30
    parts = [text(10, 20, f"{title} (logarithmic)")] + legend(names, left + width + 90)
    for case, those in cases:
        parts.append(text(left - 8, y + 5 * len(those) + 4, case, "end"))
        for name, value in those:
            length = width * (math.log10(value) - low) / (high - low) if value > 0 else 0
            parts += [f'<rect x="{left}" y="{y}" width="{length:.1f}" height="8" fill="{color_of(names, name)}"/>',
                      f'<text x="{left + length + 4:.1f}" y="{y + 8}" font-size="9">{value:,.4g}</text>']
            y += 10
        y += 8
    return svg(left + width + 280, max(y + 10, 50 + 16 * len(names)), parts)


def lines(title: str, across: str, up: str, series: dict[str, list[tuple[float, float]]]) -> str:
    """Points joined for each of the series; a straight line upwards is growth by a power."""
    names = list(series)
    points = [point for those in series.values() for point in those]
    left, top, width, height = 80, 40, 560, 360
    ranges = [(math.log10(min(point[axis] for point in points)), math.log10(max(point[axis] for point in points)))
              for axis in (0, 1)]
    ranges = [(math.floor(low), max(math.ceil(high), math.floor(low) + 1)) for low, high in ranges]

    def place(point: tuple[float, float]) -> tuple[float, float]:
        part = [(math.log10(value) - low) / (high - low) for value, (low, high) in zip(point, ranges, strict=True)]
        return left + width * part[0], top + height * (1 - part[1])

    parts = [text(10, 20, title), text(left + width / 2, top + height + 36, across, "middle"),
             text(10, top - 6, up)] + legend(names, left + width + 20)
    for axis, (low, high) in enumerate(ranges):
        for power in range(low, high + 1):
            x, y = place((10.0 ** power, 10.0 ** ranges[1][0]) if axis == 0 else (10.0 ** ranges[0][0], 10.0 ** power))
            label = f"{10.0 ** power:,g}"
            if axis == 0:
                parts += [f'<line x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{y:.1f}" stroke="#ddd"/>',
                          text(x, y + 16, label, "middle")]
            else:
                parts += [f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{left + width}" y2="{y:.1f}" stroke="#ddd"/>',
                          text(x - 6, y + 4, label, "end")]
    for name, those in series.items():
        places = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, those))
        parts.append(f'<polyline points="{places}" fill="none" stroke="{color_of(names, name)}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color_of(names, name)}"/>' for x, y in map(place, those)]
    return svg(left + width + 220, top + height + 50, parts)
