class Oscillator:
    """An oscillator cut off after so many levels."""

    def __init__(self, part):
        self.levels = part["levels"]
        n = np.arange(self.levels)
        self.h = np.diag(part["frequency"] * n + 0.5 * part["anharmonicity"] * n * (n - 1)).astype(complex)

    def symbol(self, kind, site, upper, lower, more):
        """A symbol between more levels than are kept, so that products are those of the whole oscillator."""
        d = self.levels + more
        a = qutip.destroy(d).full()
        if kind == "TRANSITION":
            return unit(d, upper, lower)
        return {"A": a, "AD": a.conj().T, "N": a.conj().T @ a, "X": a + a.conj().T, "P": 1j * (a.conj().T - a),
                "PARITY": np.diag((-1.0) ** np.arange(d)).astype(complex)}[kind]

    def bare(self):
        return np.real(np.diag(self.h))

    def operators(self, operator):
        if operator["kind"] == "Transition":
            m = unit(self.levels, int(operator["upper"]), int(operator["lower"]))
            return [m + m.conj().T]
        return [np.array(operator["real"]) + 1j * np.array(operator["imaginary"])]

    def initial(self, initial):
        energies = self.bare()
        if initial["kind"] == "Level":
            return unit(self.levels, initial["index"], initial["index"])
        if initial["kind"] == "Thermal" and initial["temperature"] > 0:
            weights = np.exp(-(energies - energies.min()) / initial["temperature"])
        else:
            weights = (energies == energies.min()).astype(float)
        return np.diag(weights / weights.sum()).astype(complex)


class Units:
    """A spin, levels or qubits: what a medium alone would be."""

    def __init__(self, part):
        self.spin = part["kind"] == "spin"
        if self.spin:
            jz = qutip.jmat(part["twice"] / 2, "z")
            own = part["frequency"] * jz + part["anisotropy"] * jz * jz
            self.medium = Medium({"kind": "qubits", "size": part["twice"], "space": "SYMMETRIC", "frequencies": [part["frequency"]], "terms": []})
            self.h = own.full()
        else:
            self.medium = Medium(part)
            self.h = self.medium.h
        self.levels = len(self.h)

    def bare(self):
        diagonal = np.abs(self.h - np.diag(np.diag(self.h))).max() == 0
        return np.real(np.diag(self.h)) if diagonal else self.medium.bare_energies()

    def symbol(self, kind, site, upper, lower, more):
        m = self.medium
        if kind == "TRANSITION":
            # Heatwright counts the states of spins and qubits from the lowest, QuTiP from the highest.
            return unit(self.levels, upper, lower) if m.levels else unit(self.levels, self.levels - 1 - upper, self.levels - 1 - lower)
        if kind in ("JX", "JY", "JZ"):
            return m.spin(kind[1].lower()).full()
        if kind in ("JP", "JM"):
            sign = 1j if kind == "JP" else -1j
            return m.spin("x").full() + sign * m.spin("y").full()
        pauli = {"SIGMA_X": qutip.sigmax(), "SIGMA_Y": qutip.sigmay(), "SIGMA_Z": qutip.sigmaz(), "SIGMA_P": qutip.sigmap(), "SIGMA_M": qutip.sigmam(),
                 "EXCITED": 0.5 * (qutip.qeye(2) + qutip.sigmaz())}[kind]
        return (pauli if m.size == 1 else site_operator(pauli, site, m.size)).full()

    def operators(self, operator):
        return [a.full() for a in self.medium.operators(operator)]

    def initial(self, initial):
        if self.spin and initial["kind"] in ("Ground", "Excited", "Thermal", "MaximallyMixed"):
            energies = np.real(np.diag(self.h))
            if initial["kind"] == "MaximallyMixed":
                weights = np.ones(self.levels)
            elif initial["kind"] == "Thermal" and initial["temperature"] > 0:
                weights = np.exp(-(energies - energies.min()) / initial["temperature"])
            else:
                weights = (energies == (energies.max() if initial["kind"] == "Excited" else energies.min())).astype(float)
            return np.diag(weights / weights.sum()).astype(complex)
        return self.medium.initial(initial).full()


def unit(d, row, column_):
    m = np.zeros((d, d), dtype=complex)
    m[row, column_] = 1
    return m


def reach(tree, part):
    """How many quanta of an oscillator an operator moves at most."""
    kind = tree[0]
    if kind == "symbol":
        return int(tree[1] == part and tree[2] in ("A", "AD", "X", "P"))
    if kind == "sum":
        return max(reach(t, part) for t in tree[1])
    if kind == "product":
        return sum(reach(t, part) for t in tree[1])
    return tree[2] * reach(tree[1], part) if kind == "power" else reach(tree[1], part) if kind == "adjoint" else 0


class Parts(Medium):
    """A medium of parts: products of their states, the first part slowest."""

    def __init__(self, medium):
        self.medium = medium
        self.parts = [Oscillator(p) if p["kind"] == "oscillator" else Units(p) for p in medium["parts"]]
        h = sum(self.on(p, part.h) for p, part in enumerate(self.parts))
        for interaction in medium["interactions"]:
            h = h + interaction["strength"] * self.expression(interaction["operator"])
        self.hamiltonian = qutip.Qobj(h)
        self.dimension = len(h)
        self.h = h
        self.energies, self.basis = np.linalg.eigh(h)

    def on(self, part, own):
        before = int(np.prod([p.levels for p in self.parts[:part]]))
        after = int(np.prod([p.levels for p in self.parts[part + 1:]]))
        return np.kron(np.kron(np.eye(before), own), np.eye(after))

    def expression(self, tree):
        """The operator between the states that are kept, from products between more of them."""
        more = [reach(tree, p) if isinstance(part, Oscillator) else 0 for p, part in enumerate(self.parts)]
        sizes = [part.levels + m for part, m in zip(self.parts, more)]
        whole = self.value(tree, sizes, more)
        kept = np.ix_(*[range(part.levels) for part in self.parts])
        index = np.arange(int(np.prod(sizes))).reshape(sizes)[kept].ravel()
        return whole[index][:, index].toarray()

    def value(self, tree, sizes, more):
        kind = tree[0]
        if kind == "number":
            return (tree[1] + 1j * tree[2]) * scipy.sparse.identity(int(np.prod(sizes)), dtype=complex, format="csr")
        if kind == "symbol":
            p = tree[1]
            own = self.parts[p].symbol(tree[2], tree[3], tree[4], tree[5], more[p])
            before, after = int(np.prod(sizes[:p])), int(np.prod(sizes[p + 1:]))
            return scipy.sparse.kron(scipy.sparse.kron(scipy.sparse.identity(before), own), scipy.sparse.identity(after), format="csr")
        if kind == "sum":
            return sum(self.value(t, sizes, more) for t in tree[1])
        if kind == "product":
            result = self.value(tree[1][0], sizes, more)
            for t in tree[1][1:]:
                result = result @ self.value(t, sizes, more)
            return result
        if kind == "power":
            result = scipy.sparse.identity(int(np.prod(sizes)), dtype=complex, format="csr")
            for _ in range(tree[2]):
                result = result @ self.value(tree[1], sizes, more)
            return result
        return self.value(tree[1], sizes, more).conj().T.tocsr()

    def bare_energies(self):
        energies = np.zeros(1)
        for part in self.parts:
            energies = (energies[:, None] + part.bare()[None, :]).ravel()
        return energies

    def operators(self, operator):
        if operator["kind"] == "Expression":
            return [qutip.Qobj(self.expression(operator["operator"]))]
        return [qutip.Qobj(self.on(operator["part"], own)) for own in self.parts[operator["part"]].operators(operator["own"])]

    def initial(self, initial):
        if initial["kind"] != "Parts":
            return super().initial(initial)
        rho = np.eye(1, dtype=complex)
        for part, state in zip(self.parts, initial["states"]):
            rho = np.kron(rho, part.initial(state))
        return qutip.Qobj(rho)


def medium_of(description):
    return Parts(description) if description["kind"] == "parts" else Medium(description)
