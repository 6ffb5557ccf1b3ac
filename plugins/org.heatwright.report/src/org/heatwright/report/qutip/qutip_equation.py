def bath_operators(medium, bath, couplings):
    """The independent operators of a bath, channels of a COMMON coupling added up."""
    independent = []
    for coupling in couplings:
        if coupling["bath"] != bath["id"]:
            continue
        if coupling["matrix"]:
            independent += correlated(medium, coupling)
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


def correlated(medium, coupling):
    """Channels with C_kl = c_kl C: sum_k v_k A_k for each eigenvector of c, scaled by the root of its eigenvalue; local noise by itself."""
    c = np.array(coupling["matrix"])
    channels = coupling["channels"]
    local = [channel["operator"]["kind"] == "Local" for channel in channels]
    own = [[channel["strength"] * a for a in medium.operators(channel["operator"])] for channel in channels]
    found = [math.sqrt(c[k, k]) * a for k in range(len(own)) if local[k] for a in own[k]]
    shared = [k for k in range(len(own)) if not local[k]]
    values, vectors = np.linalg.eigh(c[np.ix_(shared, shared)])
    for m in np.nonzero(values > 1e-14 * np.abs(values).max(initial=0))[0]:
        found.append(sum(math.sqrt(values[m]) * vectors[i, m] * own[k][0] for i, k in enumerate(shared)))
    return found


def frequency_parts(a, energies):
    """The parts A_w of an operator that lower the energy by w, one for every distinct w; `energies` are those of the basis states."""
    rows, columns = np.nonzero(np.abs(a) > 1e-13 * max(1e-300, np.abs(a).max()))
    gaps = energies[columns] - energies[rows]
    tolerance = 1e-9 * max(1e-300, energies.max() - energies.min())
    parts = []
    for k in np.argsort(gaps, kind="stable"):
        if not parts or gaps[k] - parts[-1][2] > tolerance:
            parts.append([0.0 if abs(gaps[k]) <= tolerance else gaps[k], np.zeros(a.shape, dtype=complex), gaps[k]])
        parts[-1][1][rows[k], columns[k]] = a[rows[k], columns[k]]
        parts[-1][2] = gaps[k]
    return [(w, part) for w, part, _ in parts]


def jumps(medium, bath, couplings, local, turned=False):
    """Pairs of w and A_w: between eigenstates of H, in their basis if turned, or between the states of the uncoupled parts."""
    energies, basis = (local, np.eye(medium.dimension)) if local is not None else (medium.energies, medium.basis)
    pairs = []
    for operator in bath_operators(medium, bath, couplings):
        pairs += [(w, part if turned else basis @ part @ basis.conj().T) for w, part in frequency_parts(basis.conj().T @ operator.full() @ basis, energies)]
    return pairs


LARGEST_DENSE = 32


def csr(superoperator):
    """The sparse matrix of a superoperator, in QuTiP 4 and 5."""
    return scipy.sparse.csr_matrix(superoperator.data if hasattr(superoperator.data, "indptr") else superoperator.data_as("csr_matrix"))


class Equation:
    """A GKSL equation: the generator, and the dissipator of each bath, as matrices that act on columns of density matrices."""

    def __init__(self, medium, couplings, local=None, commutator=None):
        self.medium = medium
        self.dissipators = {}
        h = np.array(medium.h if commutator is None else commutator)
        large = medium.dimension > LARGEST_DENSE
        # Between eigenstates of H jumps have few elements.
        self.turned = medium.basis if large and local is None else None
        matrix = csr if large else lambda superoperator: superoperator.full()
        self.h = np.diag(medium.energies).astype(complex) if self.turned is not None else medium.h
        h = self.h if self.turned is not None else h
        for bath in DESIGN["baths"]:
            pairs = jumps(medium, bath, couplings, local, self.turned is not None)
            if not pairs:
                continue
            self.dissipators[bath["id"]] = matrix(sum(gamma(bath, w) * qutip.lindblad_dissipator(qutip.Qobj(part)) for w, part in pairs))
            if DESIGN["lamb_shift"]:
                # An infinite shift is refused before a script is written where it would act: elsewhere it commutes with every state.
                h = h + sum(s * part.conj().T @ part for s, part in ((shift(bath, w), part) for w, part in pairs) if math.isfinite(s))
        self.generator = matrix(qutip.liouvillian(qutip.Qobj(h))) + sum(self.dissipators.values())

    def heat_rows(self):
        """Rows q with J_a = q rho: Tr(H D_a rho)."""
        return {bath: column(self.h).conj() @ d for bath, d in self.dissipators.items()}


def column(matrix):
    """A matrix as QuTiP stacks it, one column after the other."""
    return np.asarray(matrix).reshape(-1, order="F")


def stationary(generator, start):
    """The stationary vector that a start vector leads to: projection on the kernel along the left kernel."""
    if scipy.sparse.issparse(generator):
        return stationary_in_reach(generator, start)
    u, s, vh = np.linalg.svd(generator)
    null = s <= 1e-10 * s[0]
    right, left = vh.conj().T[:, null], u[:, null]
    return right @ np.linalg.solve(left.conj().T @ right, left.conj().T @ start), int(null.sum())


def stationary_in_reach(generator, start):
    """The same from the elements that the generator joins to populations and to the start: the others vanish."""
    d = int(round(math.sqrt(len(start))))
    number = scipy.sparse.csgraph.connected_components(abs(generator), directed=False)[1]
    wanted = np.zeros(len(start), dtype=bool)
    for seed in list(np.arange(d) * (d + 1)) + list(np.nonzero(np.abs(start) > 0)[0]):
        wanted[seed] = True
    inside = np.nonzero(np.isin(number, np.unique(number[wanted])))[0]
    reduced = generator[inside][:, inside]
    vector = np.zeros(len(start), dtype=complex)
    if len(inside) <= 2000:
        vector[inside], kernel = stationary(reduced.toarray(), start[inside])
        return vector, kernel
    # One stationary state: the first equation is replaced by the trace.
    trace = np.isin(inside, np.arange(d) * (d + 1)).astype(complex)
    rows = scipy.sparse.vstack([scipy.sparse.csr_matrix(trace), reduced[1:]], format="csc")
    right = np.zeros(len(inside), dtype=complex)
    right[0] = 1
    vector[inside] = scipy.sparse.linalg.spsolve(rows, right)
    return vector, 1
