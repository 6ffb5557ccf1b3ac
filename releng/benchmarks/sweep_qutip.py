# SPDX-License-Identifier: EPL-2.0
"""The maser's map as a QuTiP user loops over it: rates, collapse operators, steadystate, power. Prints points per CPU second and the mean power, which must agree with ours.

Usage: sweep_qutip.py POINTS
"""
import sys
import time

import numpy as np
import qutip as qt

ETA, CUTOFF, WHITE, COLD = 0.1, 20.0, 0.05, 0.5


def gamma(w, temperature):
    density = 2 * ETA * abs(w) * np.exp(-abs(w) / CUTOFF)
    n = 1 / np.expm1(abs(w) / temperature)
    return density * (n + 1 if w > 0 else n)


def power(hot, strength):
    ket = [qt.basis(3, i) for i in range(3)]
    energies = (0.0, 1.0, 3.0)
    hamiltonian = sum(e * k * k.dag() for e, k in zip(energies, ket))
    baths = ((0, 2, strength, lambda w: gamma(w, hot)), (0, 1, 0.3, lambda w: gamma(w, COLD)), (1, 2, 0.3, lambda w: WHITE))
    jumps = []
    for low, high, g, rate in baths:
        w = energies[high] - energies[low]
        jumps += [g * np.sqrt(rate(w)) * ket[low] * ket[high].dag(), g * np.sqrt(rate(-w)) * ket[high] * ket[low].dag()]
    rho = qt.steadystate(hamiltonian, jumps)
    return 2.0 * 0.09 * WHITE * (rho[2, 2] - rho[1, 1]).real


def main():
    side = int(round(float(sys.argv[1]) ** 0.5))
    grid = [(hot, g) for hot in np.linspace(1, 10, side) for g in np.linspace(0.05, 0.5, side)]
    power(5.0, 0.3)
    begin = time.process_time()
    values = [power(hot, g) for hot, g in grid]
    seconds = time.process_time() - begin
    print("qutip %.1f %.6e" % (len(grid) / seconds, np.mean(values)))
    print("check %.13f" % power(5.0, 0.3))


main()
