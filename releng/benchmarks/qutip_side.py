# SPDX-License-Identifier: EPL-2.0
"""The other side of releng/benchmarks/ratios: the same machines in QuTiP, by every route a user would take, and the table of ratios.

Usage: qutip_side.py OURS.jsonl [--quick]   (OURS.jsonl: what Ratios printed). Times are medians; imports and the warm-up run are not in them.
"""
import json
import statistics
import sys
import time

import numpy as np
import qutip as qt
from qutip.piqs import Pim

ETA, CUTOFF = 0.1, 10.0


def gamma(w, beta, eta=ETA, cutoff=CUTOFF):
    """Rate of an Ohmic bath, J = eta w exp(-w/cutoff), gamma(w) = 2 J (n + 1), gamma(-w) = 2 J n."""
    if w == 0:
        return 2 * eta / beta
    density = eta * abs(w) * np.exp(-abs(w) / cutoff)
    n = 1 / np.expm1(beta * abs(w))
    return 2 * density * (n + 1 if w > 0 else n)


def on_site(operator, site, size):
    return qt.tensor([operator if k == site else qt.qeye(2) for k in range(size)])


LOWER = qt.basis(2, 1) * qt.basis(2, 0).dag()


def chain(size, exchange, ising):
    h = sum(0.5 * on_site(qt.sigmaz(), i, size) for i in range(size))
    for i in range(size - 1):
        a, b = on_site(LOWER, i, size), on_site(LOWER, i + 1, size)
        h += exchange * (a.dag() * b + b.dag() * a)
        if ising:
            h += ising * on_site(qt.sigmaz(), i, size) * on_site(qt.sigmaz(), i + 1, size)
    return h


def pauli_current(h, operator, strength, beta, populations, vectors, energies):
    """Heat current of one bath from populations of the energy states."""
    a = strength * (vectors.conj().T @ operator.full() @ vectors)
    current = 0.0
    for j in range(len(energies)):
        for i in range(len(energies)):
            gap = energies[j] - energies[i]
            if i != j and abs(gap) > 1e-12:
                current -= gap * gamma(gap, beta) * abs(a[i, j]) ** 2 * populations[j]
    return current


def xxz7():
    h = chain(7, 0.6, 0.17)
    a = [[0.1 * on_site(qt.sigmax(), 0, 7), lambda w: gamma(w, 0.5)], [0.1 * on_site(qt.sigmax(), 6, 7), lambda w: gamma(w, 2.0)]]

    def solve():
        tensor, states = qt.bloch_redfield_tensor(h, a, use_secular=True, sec_cutoff=1e-9)
        return qt.steadystate(tensor), states

    def answer(result):
        rho, states = result
        vectors = np.hstack([s.full() for s in states])
        energies = np.array([qt.expect(h, s) for s in states])
        return pauli_current(h, on_site(qt.sigmax(), 0, 7), 0.1, 0.5, np.real(np.diag(rho.full())), vectors, energies)

    return {"bloch_redfield_tensor(use_secular=True) + steadystate": (solve, answer)}


def dicke100():
    size, omega = 100, 0.3 / 100
    jz = qt.jmat(size / 2, "z")
    jx = qt.jmat(size / 2, "x")
    h = jz + omega * jz * jz
    m = np.real(np.diag(jz.full()))
    energy = m + omega * m * m
    baths = [(0.05, 0.5), (0.05, 2.0), (0.03, 1.0)]
    element = np.real(np.diag((2 * jx).full(), 1))  # between |M> and |M-1>

    def operators():
        ops = []
        for k in range(size):
            gap = energy[k] - energy[k + 1]
            for sign in (1, -1):
                rate = sum(g * g * gamma(sign * gap, beta) for g, beta in baths) * element[k] ** 2
                i, j = (k + 1, k) if sign > 0 else (k, k + 1)
                ops.append(np.sqrt(rate) * qt.basis(size + 1, i) * qt.basis(size + 1, j).dag())
        return ops

    def answer(rho):
        p = np.real(np.diag(rho.full()))
        g, beta = baths[0]
        current = 0.0
        for k in range(size):
            gap = energy[k] - energy[k + 1]
            w = g * g * element[k] ** 2
            current += gap * w * (gamma(-gap, beta) * p[k + 1] - gamma(gap, beta) * p[k])
        return current

    def tensor():
        a = [[g * 2 * jx, lambda w, beta=beta: gamma(w, beta)] for g, beta in baths]
        r, states = qt.bloch_redfield_tensor(h, a, use_secular=True, sec_cutoff=1e-9)
        return qt.steadystate(r), states

    def tensor_answer(result):
        rho, states = result
        ordered = np.zeros(size + 1)
        for p, s in zip(np.real(np.diag(rho.full())), states):
            ordered[np.argmax(np.abs(s.full()))] = p
        return answer(qt.Qobj(np.diag(ordered)))

    return {"hand-made jump operators + steadystate(direct)": (lambda: qt.steadystate(h, operators()), answer),
            "bloch_redfield_tensor(use_secular=True) + steadystate": (tensor, tensor_answer)}


def piqs20():
    size = 20
    local, collective = (0.1, 2.0), (0.08, 0.5)
    rates = dict(emission=local[0] ** 2 * gamma(1, local[1]), pumping=local[0] ** 2 * gamma(-1, local[1]), collective_emission=collective[0] ** 2 * gamma(1, collective[1]),
                 collective_pumping=collective[0] ** 2 * gamma(-1, collective[1]))

    def solve():
        matrix = Pim(size, **rates).coefficient_matrix().toarray()
        matrix[0, :] = 1
        right = np.zeros(matrix.shape[0])
        right[0] = 1
        return np.linalg.solve(matrix, right)

    def answer(p):
        # States in the order of piqs: j falling, M falling.
        current, at = 0.0, 0
        for step in range(size // 2 + 1):
            j = size / 2 - step
            for m in np.arange(j, -j - 1, -1):
                current += rates["collective_pumping"] * (j * (j + 1) - m * (m + 1)) * p[at] - rates["collective_emission"] * (j * (j + 1) - m * (m - 1)) * p[at]
                at += 1
        return current

    return {"piqs.Pim.coefficient_matrix + numpy.linalg.solve": (solve, answer)}


def xxlocal7():
    h = chain(7, 0.2, 0)
    ends = [(0, 0.1, 0.5), (6, 0.1, 2.0)]
    jumps = [[np.sqrt(g * g * gamma(1, beta)) * on_site(LOWER, i, 7), np.sqrt(g * g * gamma(-1, beta)) * on_site(LOWER, i, 7).dag()] for i, g, beta in ends]

    def answer(rho):
        return sum((h * (c * rho * c.dag() - 0.5 * (c.dag() * c * rho + rho * c.dag() * c))).tr().real for c in jumps[0])

    return {"steadystate(H, c_ops, method='direct')": (lambda: qt.steadystate(h, sum(jumps, [])), answer)}


def maser():
    energies = {"hot": 3.0, "cold": 1.0, "work": 2.0}
    ends = {"hot": (0, 2), "cold": (0, 1), "work": (1, 2)}
    h = qt.Qobj(np.diag([0.0, 1.0, 3.0]))

    def rate(bath, sign):
        if bath == "work":
            return 0.09 * 0.05
        return 0.09 * gamma(sign * energies[bath], 0.2 if bath == "hot" else 2.0, 0.1, 20.0)

    def solve():
        ops = []
        for bath, (low, high) in ends.items():
            ops.append(np.sqrt(rate(bath, 1)) * qt.basis(3, low) * qt.basis(3, high).dag())
            ops.append(np.sqrt(rate(bath, -1)) * qt.basis(3, high) * qt.basis(3, low).dag())
        return qt.steadystate(h, ops)

    def answer(rho):
        p = np.real(np.diag(rho.full()))
        return 3.0 * (rate("hot", -1) * p[0] - rate("hot", 1) * p[2])

    return {"jump operators + steadystate(direct)": (solve, answer)}


PROBLEMS = {
    "xxz7": ("XXZ chain, 7 qubits, global secular", xxz7, 300),
    "dicke100": ("Dicke ladder L = 100, three baths, state and currents", dicke100, 1000),
    "dicke100whole": ("the same, whole analysis, fresh Xi, all bounds", dicke100, 100),
    "piqs20": ("local + collective noise, L = 20, state and currents", piqs20, 10),
    "piqs20whole": ("the same, whole analysis, noise, all bounds", piqs20, 1),
    "xxlocal7": ("XX chain, 7 qubits, local equation", xxlocal7, 10),
    "maser": ("3-level maser, whole analysis, fresh Xi, all bounds", maser, 10),
    "maserSweep": ("3-level maser, one point of a sweep", maser, 100),
}


def measure(solve, quick):
    result = solve()
    times = []
    begin = time.perf_counter()
    while len(times) < (1 if quick else 3) or len(times) < 15 and time.perf_counter() - begin < 10:
        start = time.perf_counter()
        solve()
        times.append(time.perf_counter() - start)
        if quick and time.perf_counter() - begin > 10:
            break
    return result, statistics.median(times), len(times)


def main():
    ours = {line["name"]: line for line in map(json.loads, open(sys.argv[1]))}
    quick = "--quick" in sys.argv
    print(f"QuTiP {qt.__version__}, numpy {np.__version__}, one thread on both sides; medians; start-up and warm-up are in neither side.\n")
    print(f"{'problem':52} {'QuTiP route':56} {'QuTiP':>11} {'runs':>4} {'Heatwright':>11} {'ratio':>9} {'wanted':>7} {'answers differ by':>17}")
    failed = False
    measured = {}
    for name, (title, problem, wanted) in PROBLEMS.items():
        routes = measured.setdefault(problem, {})
        if not routes:
            for route, (solve, answer) in problem().items():
                result, seconds, runs = measure(solve, quick)
                routes[route] = (seconds, runs, answer(result))
        best = min(routes, key=lambda route: routes[route][0])
        for route, (seconds, runs, value) in routes.items():
            mine = ours[name]
            difference = abs(value - mine["answer"]) / abs(mine["answer"])
            ratio = seconds / mine["seconds"]
            good = difference < 1e-8 and (ratio >= wanted or route != best)
            failed |= not good
            print(f"{title:52} {route:56} {seconds * 1e3:9.4g} ms {runs:4d} {mine['seconds'] * 1e3:9.4g} ms {ratio:9.4g} {'>= ' + str(wanted) if route == best else '':>7} {difference:17.1e}"
                  + ("" if good else "  MISSED"))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
