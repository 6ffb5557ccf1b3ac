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


def jumps(medium, bath, couplings, local):
    """Pairs of w and A_w: between eigenstates of H, or between the states of the uncoupled parts."""
    energies, basis = (local, np.eye(medium.dimension)) if local is not None else (medium.energies, medium.basis)
    pairs = []
    for operator in bath_operators(medium, bath, couplings):
        pairs += [(w, basis @ part @ basis.conj().T) for w, part in frequency_parts(basis.conj().T @ operator.full() @ basis, energies)]
    return pairs


class Equation:
    """A GKSL equation: the generator, and the dissipator of each bath, as matrices that act on columns of density matrices."""

    def __init__(self, medium, couplings, local=None, commutator=None):
        self.medium = medium
        self.dissipators = {}
        h = np.array(medium.h if commutator is None else commutator)
        for bath in DESIGN["baths"]:
            pairs = jumps(medium, bath, couplings, local)
            if not pairs:
                continue
            self.dissipators[bath["id"]] = sum(gamma(bath, w) * qutip.lindblad_dissipator(qutip.Qobj(part)) for w, part in pairs).full()
            if DESIGN["lamb_shift"]:
                # An infinite shift is refused before a script is written where it would act: elsewhere it commutes with every state.
                h = h + sum(s * part.conj().T @ part for s, part in ((shift(bath, w), part) for w, part in pairs) if math.isfinite(s))
        self.generator = qutip.liouvillian(qutip.Qobj(h)).full() + sum(self.dissipators.values())

    def heat_rows(self):
        """Rows q with J_a = q rho: Tr(H D_a rho)."""
        return {bath: column(self.medium.h).conj() @ d for bath, d in self.dissipators.items()}


def column(matrix):
    """A matrix as QuTiP stacks it, one column after the other."""
    return np.asarray(matrix).reshape(-1, order="F")


def stationary(generator, start):
    """The stationary vector that a start vector leads to: projection on the kernel along the left kernel."""
    u, s, vh = np.linalg.svd(generator)
    null = s <= 1e-10 * s[0]
    right, left = vh.conj().T[:, null], u[:, null]
    return right @ np.linalg.solve(left.conj().T @ right, left.conj().T @ start), int(null.sum())
