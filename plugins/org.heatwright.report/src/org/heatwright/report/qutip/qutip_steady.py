LARGEST_SUPEROPERATOR = 16


def redfield_current(medium, bath, rho):
    """J = 2 Re Tr([A, H] L rho) with L_ij = A_ij (gamma(w)/2 + i S(w)), w = E_j - E_i: the current before any secular approximation."""
    energies, basis = medium.energies, medium.basis
    state = basis.conj().T @ rho @ basis
    total = 0.0
    for operator in bath_operators(medium, bath, DESIGN["couplings"]):
        a = basis.conj().T @ operator.full() @ basis
        turned = np.zeros(a.shape, dtype=complex)
        for w, part in frequency_parts(a, energies):
            s = shift(bath, w)
            if not math.isfinite(s):
                return s
            turned += (gamma(bath, w) / 2 + 1j * s) * part
        total += 2 * np.trace((a @ np.diag(energies) - np.diag(energies) @ a) @ turned @ state).real
    return total


def crosses_levels(medium, rho):
    """Whether a state has coherences between different energies."""
    state = medium.basis.conj().T @ rho @ medium.basis
    apart = np.abs(medium.energies[:, None] - medium.energies[None, :]) > 1e-9 * max(1e-300, medium.energies[-1] - medium.energies[0])
    return np.abs(state[apart]).max(initial=0) > 1e-12


def by_generator(medium, start):
    """Steady state of the GKSL generator that QuTiP builds."""
    local, frame, drive = None, None, DESIGN.get("drive")
    if drive:
        local, frame = np.real(np.diag(medium.h)), medium.h.copy()
        upper, lower = sorted((int(np.argmax(np.abs(medium.state(drive[end]).full()))) for end in ("upper", "lower")), key=lambda k: -local[k])
        frame[upper, upper] -= drive["frequency"]
        frame[upper, lower] += drive["amplitude"]
        frame[lower, upper] += drive["amplitude"]
    elif DESIGN["equation"] == "LOCAL":
        local = medium.bare_energies()
    equation = Equation(medium, DESIGN["couplings"], local, frame)
    if equation.turned is not None:
        start = equation.turned.conj().T @ start @ equation.turned
    vector, kernel = stationary(equation.generator, column(start))
    rows = equation.heat_rows()
    results = {(bath, "J"): (row @ vector).real for bath, row in rows.items()}
    results.update({(bath, "J(0)"): (row @ column(start)).real for bath, row in rows.items()})
    if drive:
        rho = vector.reshape(start.shape, order="F")
        results[("drive", "P")] = 2 * drive["frequency"] * drive["amplitude"] * rho[upper, lower].imag
    return results, "generator of dimension %d, %d stationary" % (len(vector), kernel)


def by_rates(medium, start):
    """The same from the rates between non-degenerate levels, to which the generator reduces there."""
    energies, basis = medium.energies, medium.basis
    d = len(energies)
    rates = {}
    for bath in DESIGN["baths"]:
        w = np.zeros((d, d))
        for operator in bath_operators(medium, bath, DESIGN["couplings"]):
            elements = np.abs(basis.conj().T @ operator.full() @ basis) ** 2
            for i, j in zip(*np.nonzero(elements > 1e-26 * elements.max())):
                if i != j:
                    w[i, j] += elements[i, j] * gamma(bath, energies[j] - energies[i])
        rates[bath["id"]] = w
    generator = sum(rates.values())
    generator = generator - np.diag(generator.sum(axis=0))
    first = np.real(np.diag(basis.conj().T @ start @ basis))
    p, kernel = stationary(generator, first)
    gaps = energies[:, None] - energies[None, :]
    results = {}
    for bath, w in rates.items():
        results[(bath, "J")] = float(np.sum(gaps * w * p[None, :]))
        results[(bath, "J(0)")] = float(np.sum(gaps * w * first[None, :]))
    return results, "rate equation of %d states, %d stationary" % (d, kernel)


def compute():
    medium = medium_of(DESIGN["medium"])
    start = medium.initial(DESIGN["initial"]).full()
    whole = medium.is_degenerate() or medium.dimension <= LARGEST_SUPEROPERATOR or DESIGN["equation"] == "LOCAL" or "drive" in DESIGN
    results, method = (by_generator if whole else by_rates)(medium, start)
    if DESIGN["equation"] == "GLOBAL" and "drive" not in DESIGN and crosses_levels(medium, start):
        for bath in DESIGN["baths"]:
            current = redfield_current(medium, bath, start)
            if math.isfinite(current):
                results[(bath["id"], "J(0)")] = current
    return results, method
