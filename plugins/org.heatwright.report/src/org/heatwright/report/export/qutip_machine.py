

# ---------------------------------------------------------------------------------------------------------------------
# From here on nothing depends on the design. Units: hbar = k_B = 1.
# ---------------------------------------------------------------------------------------------------------------------
import itertools
import math
import sys

import numpy as np
import qutip

LARGEST_SUPEROPERATOR = 16
TOLERANCE = 1e-8


def gamma(bath, w):
    """gamma(w): emission for w > 0, absorption for w < 0."""
    s, beta = bath["spectrum"], bath["beta"]
    kind = s["kind"]
    if kind == "WhiteNoise":
        return s["rate"]
    if kind == "ExponentialNoise":
        return s["rate"] / (1 + (w / s["width"]) ** 2)
    is_rate = kind == "Line" or (bath["convention"] == "RATE" and kind != "ConstantRate")
    x = abs(w)
    if x < 1e-14:
        return gamma_at_zero(bath, is_rate)
    d = density(bath, x)
    if d == 0:
        return 0.0
    if w > 0:
        return d if is_rate else d / -math.expm1(-beta * x)
    if math.isinf(beta):
        return 0.0
    return d * math.exp(-beta * x) if is_rate else d / math.expm1(beta * x)


def gamma_at_zero(bath, is_rate):
    """The limit of gamma at w = 0; it moves no heat."""
    if is_rate:
        return density(bath, 0.0)
    x = 1e-9
    value = density(bath, x) / -math.expm1(-bath["beta"] * x) if bath["beta"] > 0 else 0.0
    return value if math.isfinite(value) and value < 1e6 else 0.0


def density(bath, x):
    """gamma at zero temperature for x > 0."""
    s = bath["spectrum"]
    factor = 2.0 if bath["convention"] == "J_PI" else 1.0
    kind = s["kind"]
    if kind == "Ohmic":
        return factor * s["strength"] * s["cutoff"] * (x / s["cutoff"]) ** s["exponent"] * math.exp(-x / s["cutoff"])
    if kind == "DrudeLorentz":
        return factor * 2 * s["reorganization"] * s["width"] * x / (x * x + s["width"] ** 2)
    if kind == "Underdamped":
        return factor * s["strength"] ** 2 * s["width"] * x / ((s["resonance"] ** 2 - x * x) ** 2 + (s["width"] * x) ** 2)
    if kind == "Line":
        y = abs(x - s["center"]) / s["width"]
        shape = {"TRIANGLE": max(0.0, 1 - y), "TRAPEZOID": max(0.0, min(1.0, 2 - 2 * y)), "GAUSSIAN": math.exp(-y * y / 2)}[s["shape"]]
        return s["peak"] * shape
    if kind == "Box":
        return factor * s["height"] if s["from"] <= x <= s["to"] else 0.0
    if kind == "ConstantRate":
        return s["rate"]
    if kind == "Tabulated":
        return factor * float(np.interp(x, s["frequencies"], s["values"], left=0.0, right=0.0))
    raise ValueError(kind)


def site_operator(operator, site, size):
    """An operator of one qubit in the space of all; the first site is the first factor, excited states come first."""
    return qutip.tensor([operator if i == site else qutip.qeye(2) for i in range(size)])


class Medium:
    """The Hamiltonian and the noise operators of the working medium."""

    def __init__(self, medium):
        self.medium = medium
        self.levels = medium["kind"] == "levels"
        self.size = 0 if self.levels else medium["size"]
        self.ladder = not self.levels and medium["space"] == "SYMMETRIC"
        self.hamiltonian = self.build()
        self.dimension = self.hamiltonian.shape[0]

    def spin(self, axis):
        """J_axis."""
        if self.ladder:
            return qutip.jmat(self.size / 2, axis)
        pauli = {"x": qutip.sigmax(), "y": qutip.sigmay(), "z": qutip.sigmaz()}[axis]
        return 0.5 * sum(site_operator(pauli, i, self.size) for i in range(self.size))

    def build(self):
        m = self.medium
        if self.levels:
            return qutip.Qobj(np.diag(np.array(m["energies"], dtype=complex)))
        if self.ladder:
            h = m["frequencies"][0] * self.spin("z")
        else:
            h = sum(0.5 * m["frequencies"][i % len(m["frequencies"])] * site_operator(qutip.sigmaz(), i, self.size) for i in range(self.size))
        for term in m["terms"]:
            h = h + self.term(term)
        return h

    def term(self, term):
        if term["kind"] == "Collective":
            j = self.spin(term["quantity"][1].lower())
            return term["coefficient"] * (j * j if term["quantity"].endswith("2") else j)
        if term["kind"] == "Transition":
            ket, bra = (self.product_state(term[end]) for end in ("ket", "bra"))
            return term["amplitude"] * (ket * bra.dag() + bra * ket.dag())
        total = 0
        pauli = {"XX": [qutip.sigmax()], "YY": [qutip.sigmay()], "ZZ": [qutip.sigmaz()], "HEISENBERG": [qutip.sigmax(), qutip.sigmay(), qutip.sigmaz()]}
        for a, b in term["pairs"]:
            if term["pair"] == "EXCHANGE":
                hop = site_operator(qutip.sigmap(), a, self.size) * site_operator(qutip.sigmam(), b, self.size)
                total = total + term["strength"] * (hop + hop.dag())
            else:
                for s in pauli[term["pair"]]:
                    total = total + term["strength"] * site_operator(s, a, self.size) * site_operator(s, b, self.size)
        return total

    def product_state(self, bits):
        return qutip.tensor([qutip.basis(2, 0 if bit == "1" else 1) for bit in bits])

    def operators(self, operator):
        """The independent operators that a noise operator stands for."""
        kind = operator["kind"]
        if kind == "Collective":
            return [2 * self.spin(operator["axis"].lower())]
        if kind == "ManyBody":
            return [self.many_body(operator["order"])]
        if kind == "Local":
            pauli = {"X": qutip.sigmax(), "Y": qutip.sigmay(), "Z": qutip.sigmaz()}[operator["axis"]]
            return [site_operator(pauli, i, self.size) for i in (operator["sites"] or range(self.size))]
        if kind == "Transition":
            upper, lower = (self.state(operator[end]) for end in ("upper", "lower"))
            return [upper * lower.dag() + lower * upper.dag()]
        return [qutip.Qobj(np.array(operator["real"]) + 1j * np.array(operator["imaginary"]), dims=self.hamiltonian.dims)]

    def state(self, number):
        """A level by its index, or a Dicke state by its M."""
        if self.levels:
            return qutip.basis(len(self.medium["energies"]), int(number))
        if self.ladder:
            return qutip.basis(self.size + 1, int(round(self.size / 2 - number)))
        excited = int(round(number + self.size / 2))
        states = [self.product_state(["1" if i in chosen else "0" for i in range(self.size)]) for chosen in itertools.combinations(range(self.size), excited)]
        return sum(states[1:], states[0]).unit()

    def many_body(self, order):
        """(L / C(L, m)) e_m(sigma_x): a function of J_x with the Krawtchouk polynomials as eigenvalues."""
        size = self.size
        values, states = self.spin("x").eigenstates()
        total = 0
        for value, state in zip(values, states):
            q = int(round(size / 2 - value))
            krawtchouk = sum((-1) ** j * math.comb(q, j) * math.comb(size - q, order - j) for j in range(max(0, order - size + q), min(q, order) + 1))
            total = total + size * (krawtchouk / math.comb(size, order)) * state * state.dag()
        return total

    def initial(self, initial):
        """The initial state as a density matrix."""
        kind = initial["kind"]
        energies, states = self.hamiltonian.eigenstates()
        if kind == "Level":
            ket = self.state(initial["index"])
            return ket * ket.dag()
        if kind == "Dicke":
            ket = self.state(initial["m"])
            return ket * ket.dag()
        if kind == "MaximallyMixed" or (kind == "Thermal" and math.isinf(initial["temperature"])):
            return self.identity() / self.dimension
        if kind == "Product":
            p = initial["excitation"]
            if self.ladder:
                ket = self.state(self.size / 2 if p == 1 else -self.size / 2)
                return ket * ket.dag()
            return qutip.tensor([qutip.Qobj(np.diag([p, 1 - p]).astype(complex)) for _ in range(self.size)])
        if kind == "Thermal" and initial["temperature"] > 0:
            weights = np.exp(-(energies - energies[0]) / initial["temperature"])
            return sum(w * s * s.dag() for w, s in zip(weights / weights.sum(), states))
        end = energies[-1] if kind == "Excited" else energies[0]
        level = [s for e, s in zip(energies, states) if abs(e - end) <= 1e-9 * max(1, abs(end))]
        return sum(s * s.dag() for s in level) / len(level)

    def identity(self):
        return qutip.Qobj(np.eye(self.dimension, dtype=complex), dims=self.hamiltonian.dims)


def levels_of(energies):
    """Groups of equal energies."""
    tolerance = 1e-9 * max(1.0, energies[-1] - energies[0])
    groups = [[0]]
    for i in range(1, len(energies)):
        if energies[i] - energies[i - 1] <= tolerance:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def bath_operators(medium, bath):
    """The independent operators of a bath, channels of a COMMON coupling added up."""
    independent = []
    for coupling in DESIGN["couplings"]:
        if coupling["bath"] != bath["id"]:
            continue
        common = 0
        for channel in coupling["channels"]:
            own = [channel["strength"] * a for a in medium.operators(channel["operator"])]
            if coupling["correlation"] == "COMMON" and channel["operator"]["kind"] != "Local":
                common = common + own[0]
            else:
                independent += own
        if not isinstance(common, int):
            independent.append(common)
    return independent


def bohr_parts(a, energies, groups):
    """The parts A_w of an operator in the energy basis that lower the energy by w, one for every distinct w."""
    parts = {}
    tolerance = 1e-9 * max(1.0, energies[-1] - energies[0])
    for lower in groups:
        for upper in groups:
            block = a[np.ix_(lower, upper)]
            if np.max(np.abs(block)) > 1e-13 * max(1e-300, np.max(np.abs(a))):
                w = energies[upper[0]] - energies[lower[0]]
                key = next((k for k in parts if abs(k - w) <= tolerance), w)
                part = parts.setdefault(key, np.zeros_like(a))
                part[np.ix_(lower, upper)] = block
    return parts


def stationary(generator, start):
    """The stationary vector that a start vector leads to: projection on the kernel along the left kernel."""
    u, s, vh = np.linalg.svd(generator)
    null = s <= 1e-10 * s[0]
    right, left = vh.conj().T[:, null], u[:, null]
    return right @ np.linalg.solve(left.conj().T @ right, left.conj().T @ start), int(null.sum())


def quantum_currents(medium):
    """Steady and initial heat currents from the GKSL generator built by QuTiP."""
    energies, states = medium.hamiltonian.eigenstates()
    groups = levels_of(energies)
    basis = np.hstack([s.full() for s in states])
    h = qutip.Qobj(np.diag(energies.astype(complex)))
    dissipators = {}
    for bath in DESIGN["baths"]:
        total = 0 * qutip.lindblad_dissipator(h)
        for operator in bath_operators(medium, bath):
            for w, part in bohr_parts(basis.conj().T @ operator.full() @ basis, energies, groups).items():
                total = total + gamma(bath, w) * qutip.lindblad_dissipator(qutip.Qobj(part))
        dissipators[bath["id"]] = total
    generator = qutip.liouvillian(h) + sum(dissipators.values())
    start = qutip.Qobj(basis.conj().T @ medium.initial(DESIGN["initial"]).full() @ basis)
    vector, kernel = stationary(generator.full(), qutip.operator_to_vector(start).full())
    rho = qutip.vector_to_operator(qutip.Qobj(vector, dims=qutip.operator_to_vector(start).dims))
    flow = lambda d, state: (h * qutip.vector_to_operator(d * qutip.operator_to_vector(state))).tr().real
    return {b: (flow(d, rho), flow(d, start)) for b, d in dissipators.items()}, kernel, "GKSL generator of dimension %d" % generator.shape[0]


def population_currents(medium):
    """The same from the rates between non-degenerate levels, to which the generator reduces there."""
    energies, states = medium.hamiltonian.eigenstates()
    basis = np.hstack([s.full() for s in states])
    d = len(energies)
    rates = {}
    for bath in DESIGN["baths"]:
        w = np.zeros((d, d))
        for operator in bath_operators(medium, bath):
            elements = np.abs(basis.conj().T @ operator.full() @ basis) ** 2
            for i, j in zip(*np.nonzero(elements > 1e-26 * elements.max())):
                if i != j:
                    w[i, j] += elements[i, j] * gamma(bath, energies[j] - energies[i])
        rates[bath["id"]] = w
    generator = sum(rates.values())
    generator = generator - np.diag(generator.sum(axis=0))
    start = np.real(np.diag(basis.conj().T @ medium.initial(DESIGN["initial"]).full() @ basis))
    p, kernel = stationary(generator, start)
    gaps = energies[:, None] - energies[None, :]
    return {b: (float(np.sum(gaps * w * p[None, :])), float(np.sum(gaps * w * start[None, :]))) for b, w in rates.items()}, kernel, "rate equation of %d states" % d


def main():
    medium = Medium(DESIGN["medium"])
    degenerate = len(levels_of(medium.hamiltonian.eigenenergies())) < medium.dimension
    solve = quantum_currents if degenerate or medium.dimension <= LARGEST_SUPEROPERATOR else population_currents
    currents, kernel, method = solve(medium)
    print("%s, QuTiP %s: %s, %d stationary state%s" % (DESIGN["name"], qutip.__version__, method, kernel, "" if kernel == 1 else "s"))
    print("%-16s %-7s %24s %24s %10s" % ("bath", "current", "QuTiP", "Heatwright", "difference"))
    scale = max([abs(value) for pair in OURS.values() for value in pair if value is not None] + [1e-300])
    worst = 0.0
    for bath, ours in OURS.items():
        for name, theirs, value in zip(("J", "J(0)"), currents[bath], ours):
            if value is None:
                continue
            difference = abs(theirs - value) / scale
            worst = max(worst, difference)
            print("%-16s %-7s %24.16e %24.16e %10.1e" % (ascii(bath)[1:-1][:16], name, theirs, value, difference))
    print("largest difference relative to the largest current: %.1e" % worst)
    return 0 if worst <= TOLERANCE else 1


if __name__ == "__main__":
    sys.exit(main())
