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
        self.h = self.hamiltonian.full()
        self.energies, states = self.hamiltonian.eigenstates()
        self.basis = np.hstack([state.full() for state in states])

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
        h = self.bare()
        for term in m["terms"]:
            h = h + self.term(term)
        return h

    def bare(self):
        """The Hamiltonian without what acts between the qubits."""
        frequencies = self.medium["frequencies"]
        if self.ladder:
            return frequencies[0] * self.spin("z")
        return sum(0.5 * frequencies[i % len(frequencies)] * site_operator(qutip.sigmaz(), i, self.size) for i in range(self.size))

    def bare_energies(self):
        return np.real(np.diag(self.h if self.levels else self.bare().full()))

    def is_degenerate(self):
        gaps = np.diff(self.energies)
        return gaps.size > 0 and gaps.min() <= 1e-9 * max(1e-300, self.energies[-1] - self.energies[0])

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
        if kind == "Polynomial":
            # T_(n+1) = 2 x T_n - T_(n-1) with x = 2 J_x / L.
            x = 2 * self.spin("x") / self.size
            before, now, total = x, x * 0 + 1, 0
            for n, coefficient in enumerate(operator["chebyshev"]):
                total = total + coefficient * now
                before, now = now, 2 * x * now - before
            return [self.size * total]
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
        energies = self.energies
        states = [qutip.Qobj(self.basis[:, [k]], dims=[self.hamiltonian.dims[0], [1] * len(self.hamiltonian.dims[0])]) for k in range(self.dimension)]
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
                return sum(w * ket * ket.dag() for w, ket in ((p, self.state(self.size / 2)), (1 - p, self.state(-self.size / 2))))
            return qutip.tensor([qutip.Qobj(np.diag([p, 1 - p]).astype(complex)) for _ in range(self.size)])
        if kind == "Thermal" and initial["temperature"] > 0:
            weights = np.exp(-(energies - energies[0]) / initial["temperature"])
            return sum(w * s * s.dag() for w, s in zip(weights / weights.sum(), states))
        end = energies[-1] if kind == "Excited" else energies[0]
        level = [s for e, s in zip(energies, states) if abs(e - end) <= 1e-9 * (energies[-1] - energies[0])]
        return sum(s * s.dag() for s in level) / len(level)

    def identity(self):
        return qutip.Qobj(np.eye(self.dimension, dtype=complex), dims=self.hamiltonian.dims)


def level_states(h, slope, sign):
    """Eigenvalues and eigenvectors next to an end of a way that goes on with a slope (sign 1) or came with it (sign -1), which splits degenerate levels in first or second order."""
    energies, states = np.linalg.eigh(h)
    at_end = states.copy()
    spread = energies[-1] - energies[0]
    for level in runs(energies, 1e-9 * spread):
        own = states[:, level]
        first, turn = np.linalg.eigh(sign * own.conj().T @ slope @ own)
        own = own @ turn
        rest = np.setdiff1d(np.arange(len(energies)), level)
        for together in runs(first, 1e-9 * np.abs(slope).max()):
            if len(together) > 1:
                away = own[:, together].conj().T @ slope @ states[:, rest]
                own[:, together] = own[:, together] @ np.linalg.eigh(away / (energies[level[0]] - energies[rest]) @ away.conj().T)[1]
        at_end[:, level] = own
    return energies, at_end


def runs(values, tolerance):
    """The indices of ascending values, those that lie together in one list."""
    cuts = [k for k in range(1, len(values)) if values[k] - values[k - 1] > tolerance]
    return [list(range(a, b)) for a, b in zip([0] + cuts, cuts + [len(values)])]


def passage(way):
    """Where an infinitely slow way through Hamiltonians takes each state: energies at all of them, states at its start and at its end, and whether a state is the same all the way.

    What all Hamiltonians conserve cuts the states into sectors; levels of different sectors cross, levels of one sector do not."""
    weights = [(0.618 + math.sqrt(2 + k)) / max(1e-300, np.abs(h).max()) for k, h in enumerate(way)]
    basis = np.linalg.eigh(sum(w * h for w, h in zip(weights, way)))[1]
    turned = [basis.conj().T @ h @ basis for h in way]
    joined = sum((np.abs(h) > 1e-12 * np.abs(h).max()).astype(int) for h in turned)
    count, number = scipy.sparse.csgraph.connected_components(joined, directed=False)
    energies, start, end, constant = [], [], [], []
    for sector in range(count):
        own = basis[:, number == sector]
        inside = [own.conj().T @ h @ own for h in way]
        first, at_start = level_states(inside[0], inside[1] - inside[0], 1)
        last, at_end = level_states(inside[-1], inside[-1] - inside[-2], -1)
        energies.append(np.vstack([first] + [np.linalg.eigvalsh(h) for h in inside[1:-1]] + [last]))
        start.append(own @ at_start)
        end.append(own @ at_end)
        constant += [len(first) == 1] * len(first)
    return np.hstack(energies), np.hstack(start), np.hstack(end), constant


def medium_of(description):
    return Medium(description)
