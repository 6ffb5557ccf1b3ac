#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""The evidence for the verdict on the equation: see README.md beside this file."""
import json
import math
import pathlib
import statistics
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "python"))
from heatwright import Machine  # noqa: E402

try:
    import numpy
except ImportError:
    numpy = None

FILES = HERE.parent.parent / "plugins/org.heatwright.physics/src-test/org/heatwright/physics/reference/equations"
GROUPS = ("third_two_qubits", "third_v_type", "third_valve", "third_oscillators", "third_random_grid")
# Names in the files, and ours.
NAMES = {"global": "J_global", "local": "J_local_fullH", "redfield": "J_redfield", "geometric": "J_perlind_in_H'"}
SAME = 1e-8

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
    xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0" id="m" hamiltonian="%s">
"""
BATHS = """  <baths id="%s" role="%s" temperature="%r"><spectrum xsi:type="bath:DrudeLorentzSpectrum" reorganization="%r" width="%r"/></baths>
"""
COUPLING = """  <couplings id="%s." bath="%s"><channels id="%s.c"><operator xsi:type="bath:%s/></channels></couplings>
"""
TAIL = """  <cycle xsi:type="cycle:ContinuousCycle" id="cycle"/>
</machine:Machine>
"""


def design(medium, operators, temperatures, reorganization, width, counter):
    text = HEAD % ("BARE_WITH_COUNTER_TERM" if counter else "BARE") + medium
    names = ("hot", "cold")[:len(temperatures)]
    for name, temperature in zip(names, temperatures):
        text += BATHS % (name, name.upper(), temperature, reorganization, width)
    for name, operator in zip(names, operators):
        text += COUPLING % (name, name, name, operator)
    return text + TAIL


def qubits(w1, w2, exchange):
    return """  <medium xsi:type="array:QubitArray" id="medium" size="2" frequency="1" representation="FULL">
    <terms xsi:type="array:PairInteraction" id="x" kind="EXCHANGE" strength="%r"/>
    <siteFrequencies>%r</siteFrequencies><siteFrequencies>%r</siteFrequencies>
  </medium>
""" % (exchange, w1, w2)


def levels(energies):
    lines = "".join('    <levels id="l%d" energy="%r"/>\n' % (k, float(energy)) for k, energy in enumerate(energies))
    return '  <medium xsi:type="array:LevelSystem" id="medium">\n%s  </medium>\n' % lines


def matrix(rows):
    return 'MatrixOperator" rows="%s"' % "; ".join(", ".join(repr(float(x)) for x in row) for row in rows)


def vee(upper):
    return matrix([[0, 1, upper], [1, 0, 0], [upper, 0, 0]])


def valve(inputs):
    """Resonator, qubit, resonator with at most so many quanta in all, in its eigenbasis."""
    quanta = int(inputs["quanta"])
    states = [(a, q, b) for a in range(quanta + 1) for q in (0, 1) for b in range(quanta + 1) if a + q + b <= quanta]
    d = len(states)
    h, left, right = (numpy.zeros((d, d)) for _ in range(3))
    for i, (a, q, b) in enumerate(states):
        h[i, i] = inputs["w_resonators"] * (a + b) + inputs["w_qubit"] * q
        for j, (x, y, z) in enumerate(states):
            if (x, y, z) == (a - 1, q + 1, b):
                h[i, j] = h[j, i] = inputs["g"] * math.sqrt(a)
            if (x, y, z) == (a, q + 1, b - 1):
                h[i, j] = h[j, i] = inputs["g"] * math.sqrt(b)
            if (x, y, z) == (a - 1, q, b):
                left[i, j] = left[j, i] = math.sqrt(a)
            if (x, y, z) == (a, q, b - 1):
                right[i, j] = right[j, i] = math.sqrt(b)
    energies, vectors = numpy.linalg.eigh(h)
    operators = []
    for a in (left, right):
        turned = vectors.T @ a @ vectors
        turned = (turned + turned.T) / 2
        operators.append(matrix(numpy.where(abs(turned) < 1e-15, 0, turned)))
    return levels(energies), operators


def machine(case):
    """The design of a case; None where the file does not give all of it."""
    i = case["inputs"]
    temperatures = i["T"] if isinstance(i.get("T"), list) else [i["T"]] if "T" in i else None
    sigma = ['LocalOperators" axis="X" sites="1"', 'LocalOperators" axis="X" sites="2"']
    counter = bool(i.get("counter_term"))
    if "kind" in i:
        return design(qubits(1.0, 1 + i["dl"], i["kap"]), sigma, temperatures, i["lam"], i["gd"], counter) if i["kind"] == "qq" else None
    if "kappa" in i and "w2" in i:
        return design(qubits(i["w1"], i["w2"], i["kappa"]), sigma, temperatures, i["lam"], i["gamma_d"], counter)
    if "quanta" in i:
        if numpy is None:
            return None
        medium, operators = valve(i)
        return design(medium, operators, temperatures, i["lam"], i["gamma_d"], counter)
    if "delta" in i:
        medium = levels([0, 1 - i["delta"] / 2, 1 + i["delta"] / 2])
        return design(medium, [vee(1), vee(i.get("r_cold", 1))], temperatures, i["lam"], i["gamma_d"], counter)
    return None


def solved(case, folder):
    """Currents of the first bath by each equation, and b, as they are printed; None where there is no design."""
    text = machine(case)
    if text is None:
        return None
    path = folder / (case["id"] + ".qtm")
    path.write_text(text, encoding="utf-8")
    loaded = Machine.load(str(path))
    verdict = loaded.solve()["verdict"]
    current = verdict["currents"][0]
    found = {"global": current["global"], "geometric": current["geometric"], "redfield": current["redfield"], "b": current["error"]}
    if "J_local_fullH" in case["outputs"] and "quanta" not in case["inputs"]:
        found["local"] = loaded.options(equation="local").solve().bath("hot")["heatCurrent"]
    return found


def exact(case):
    return case["outputs"].get("J_exact_heom", case["outputs"].get("J_exact_landauer"))


def told(case):
    """b from the numbers of the file; None where R is not given."""
    i, o = case["inputs"], case["outputs"]
    if "R" not in i or "J_redfield" not in o:
        return None
    return i["R"] / i.get("w", i.get("w_mean")) + 2 * abs(o["J_redfield"] / o[NAMES["geometric"]] - 1)


def row(label, errors):
    return "  %-28s worst %10.3g %%   median %8.2g %%   of %d" % (label, 100 * max(errors), 100 * statistics.median(errors), len(errors)) if errors else None


def main(folder):
    outside, apart, ratios, printed = [], [], [], []
    with tempfile.TemporaryDirectory() as scratch:
        for group in GROUPS:
            path = folder / (group + ".json")
            if not path.is_file():
                print(group + ": no such file")
                continue
            cases = [case for case in json.loads(path.read_text(encoding="utf-8"))["cases"] if exact(case) is not None and NAMES["geometric"] in case["outputs"]]
            ours = [solved(case, pathlib.Path(scratch)) for case in cases]
            print("%s: %d machines with an exact current, %d solved here" % (group, len(cases), sum(each is not None for each in ours)))
            for name, key in NAMES.items():
                files = [abs(case["outputs"][key] / exact(case) - 1) for case in cases if key in case["outputs"]]
                mine = [abs(found[name] / exact(case) - 1) for case, found in zip(cases, ours) if found is not None and name in found]
                for line in (row(name + ", files", files), row(name + ", ours", mine)):
                    if line:
                        print(line)
                for case, found in zip(cases, ours):
                    if found is not None and name in found and key in case["outputs"] and not abs(found[name] / case["outputs"][key] - 1) <= SAME:
                        apart.append("%s %s: %r, file %r" % (case["id"], name, found[name], case["outputs"][key]))
            for case, found in zip(cases, ours):
                error = abs(case["outputs"][NAMES["geometric"]] / exact(case) - 1)
                b = told(case)
                if b is not None:
                    ratios.append(error / b)
                    if error > 2.5 * b:
                        outside.append("%s: wrong by %.3g, b = %.3g (file)" % (case["id"], error, b))
                if found is not None:
                    error = abs(found["geometric"] / exact(case) - 1)
                    printed.append(error / found["b"])
                    if error > 2.5 * found["b"]:
                        outside.append("%s: wrong by %.3g, b = %.3g (ours)" % (case["id"], error, found["b"]))
    for label, of in (("files", ratios), ("as printed", printed)):
        if of:
            print("b, %s: %d of %d machines within b, %d within 2.5 b, the worst at %.3g b"
                  % (label, sum(r <= 1 for r in of), len(of), sum(r <= 2.5 for r in of), max(of)))
    for line in apart + outside:
        print(line)
    if not apart and not outside:
        print("every current as in its file to %g, no machine outside 2.5 b" % SAME)
    return 1 if apart or outside or not ratios else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FILES))
