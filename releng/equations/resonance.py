#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Draws the currents of a V-type machine through the resonance of its levels by four equations: the figure of theory.md."""
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "python"))
from coverage import design, levels, vee  # noqa: E402
from heatwright import Machine  # noqa: E402

TARGET = HERE.parent / "docs/images/equations-through-resonance.svg"
RATE = 0.004993738647089198
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 720, 400, 80, 20, 30, 60
COLOURS = {"gksl": "#b03a2e", "geometric": "#1f618d", "redfield": "#7d8a2e", "exact": "#222222"}
LABELS = {"gksl": "global", "geometric": "geometric", "redfield": "Redfield", "exact": "exact (hierarchical equations of motion)"}


def current(x, equation, folder):
    medium = levels([0, 1 - x * RATE / 2, 1 + x * RATE / 2])
    path = folder / "v.qtm"
    path.write_text(design(medium, [vee(1), vee(0.5)], [1.0, 0.5], 0.003, 5.0, False), encoding="utf-8")
    return Machine.load(str(path)).options(equation=equation).solve().bath("hot")["heatCurrent"]


def main():
    half = [0.0, 0.002, 0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1.0, 1.3, 1.6, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0]
    series = {}
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for equation in COLOURS:
            wanted = [-x for x in half[:0:-1]] + half
            series[equation] = [(x, current(x, equation, folder)) for x in (wanted if equation != "exact" else wanted[1::3])]
    values = [y for points in series.values() for _, y in points]
    low, high = min(values), max(values)
    low, high = low - 0.08 * (high - low), high + 0.18 * (high - low)

    def place(x, y):
        return LEFT + (x + 6) / 12 * (WIDTH - LEFT - RIGHT), TOP + (high - y) / (high - low) * (HEIGHT - TOP - BOTTOM)

    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">' % (WIDTH, HEIGHT),
           '<title>Heat current of a V-type machine through the resonance of its levels</title>',
           '<rect width="%d" height="%d" fill="#ffffff"/>' % (WIDTH, HEIGHT),
           '<path d="M%d %dV%dH%d" fill="none" stroke="#555555"/>' % (LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT)]
    for x in range(-6, 7, 2):
        px, py = place(x, low)
        out.append('<path d="M%.1f %.1fv5" stroke="#555555"/><text x="%.1f" y="%.1f" text-anchor="middle">%d</text>' % (px, py, px, py + 20, x))
    for k in range(5):
        y = low + (high - low) * k / 4
        px, py = place(-6, y)
        out.append('<path d="M%.1f %.1fh-5" stroke="#555555"/><text x="%.1f" y="%.1f" text-anchor="end">%.3f</text>' % (px, py, px - 8, py + 4, 1000 * y))
    out.append('<text x="%d" y="%d" text-anchor="middle">distance of the two upper levels over the rate R</text>' % ((LEFT + WIDTH - RIGHT) // 2, HEIGHT - 14))
    out.append('<text transform="translate(18 %d) rotate(-90)" text-anchor="middle">J of the hot bath / 0.001</text>' % ((TOP + HEIGHT - BOTTOM) // 2))
    for number, (equation, points) in enumerate(series.items()):
        colour = COLOURS[equation]
        if equation == "exact":
            out += ['<circle cx="%.1f" cy="%.1f" r="3.5" fill="%s"/>' % (*place(x, y), colour) for x, y in points]
        elif equation == "gksl":
            # At resonance its levels are one and keep their coherence: a point of its own.
            for side in ([p for p in points if p[0] < 0], [p for p in points if p[0] > 0]):
                out.append('<polyline fill="none" stroke="%s" stroke-width="2" points="%s"/>' % (colour, " ".join("%.1f,%.1f" % place(x, y) for x, y in side)))
            out.append('<circle cx="%.1f" cy="%.1f" r="5" fill="#ffffff" stroke="%s" stroke-width="2"/>' % (*place(*next(p for p in points if p[0] == 0)), colour))
        else:
            out.append('<polyline fill="none" stroke="%s" stroke-width="2" points="%s"/>' % (colour, " ".join("%.1f,%.1f" % place(x, y) for x, y in points)))
        x, y = LEFT + 14, TOP + 14 + 17 * number
        out.append('<rect x="%d" y="%d" width="12" height="4" fill="%s"/><text x="%d" y="%d">%s</text>' % (x, y - 6, colour, x + 18, y, LABELS[equation]))
    out.append("</svg>")
    TARGET.write_text("\n".join(out) + "\n", encoding="utf-8")
    for equation, points in series.items():
        near = [y for x, y in points if abs(x) <= 0.002]
        print("%-10s from %.9g to %.9g; nearest to resonance %s" % (equation, points[0][1], points[-1][1], ", ".join("%.9g" % y for y in near)))
    geometric = dict(series["geometric"])
    print("geometric off the exact currents by %.2g %% at most" % (100 * max(abs(geometric[x] / y - 1) for x, y in series["exact"])))


if __name__ == "__main__":
    main()
